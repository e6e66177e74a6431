"""Derivations for the tests of every door: right ones, wrong ones, and what cannot be read."""

RIGHT = {
    "sigmoid": [
        "g' = e^-z / (1 + e^-z)^2\n = 1/(1 + e^-z) * e^-z/(1 + e^-z)\n = a (1 - a)",
        "g'(z) = -(1 + e^(-z))^(-2) · (-e^(-z))\ng'(z) = g(z)(1 − g(z))",
        "a = 1/(1 + e^{-z})\nda/dz = e^{-z}/(1 + e^{-z})²\n= σ(z)(1 - σ(z))",
        "exp(-z)/(1 + exp(-z))**2\nsigmoid(z)*(1 - sigmoid(z))\na - a²", "g_prime(z) = a*(1-a)", "slope = (1 - a)a.",
        "g′ = 1/(2 + e^z + e^-z)",
        "σ(z) = 1/(1 + e^-z)\nσ'(z) = σ(z)(1 - σ(z))", "sigmoid' = a(1 - a)", "g' = 0.25(1 - tanh(z/2)^2)"],
    "tanh": [
        "g = 2 sigmoid(2z) - 1\ng' = 4 sigmoid(2z)(1 - sigmoid(2z))\n= 4 (1 + a)/2 * (1 - a)/2"
        "\n= (1 + a)(1 - a)\n= 1 - a^2",
        "g' = 4 σ'(2z)\n= 4 σ(2z)(1 - σ(2z))\n= 1 - a^2", "g′(z) = 4 sigmoid’(2z)", "g´ = 4 sigma´(2z)",
        "tanh(z) = 2σ(2z) - 1\ntanh'(z) = 4σ'(2z)\n= 1 - tanh(z)^2", "d/dz tanh(z) = 1 - a²",
        "g' = 1 - tanh²(z)\n= 1/cosh^2(z)", "g' = ((e^z + e^-z)^2 - (e^z - e^-z)^2)/(e^z + e^-z)^2\n= 1 - a*a"],
    "cost_gradient": [
        "loss = -y log(a) - (1 - y) log(1 - a)\nda = -y/a + (1 - y)/(1 - a)\n= (a - y)/(a(1 - a))",
        "da = -y * 1/a - (1 - y) * 1/(1 - a) * (-1)\n= (1 - y)/(1 - a) - y/a"],
}
FIRST_WRONG = [
    ("sigmoid", "g' = e^-z/(1+e^-z)^2\n= a(1+a)\n= a - a^2",
     2, "changes the value: at z = 1 the line above gives 0.1966"),
    ("sigmoid", "g' = -e^-z/(1+e^-z)^2\n= a(1-a)", 1, "is not the slope: at z = 1 the curve has the slope 0.1966"),
    ("sigmoid", "g' = -e^-z/(1+e^-z)^2", 1, "the opposite one"), ("sigmoid", "g' = 2a(1-a)", 1, "2 times as much"),
    ("sigmoid", "a = 1/(1 + e^z)", 1, "is not the height"), ("sigmoid", "g' = a(1-a)\n= a - a^2 + 1",
     2, "1 has been added"),
    ("tanh", "g' = 2 σ'(2z)", 1, "is not the slope"), ("tanh", "g' = 4 σ'(2z)\n= 4 a(1 - a)", 2, "changes the value"),
    ("tanh", "g' = (1 - a)(1 + a)\n= 1 + a^2", 2, "changes the value"), ("tanh", "g' = 1 - tanh(z^2)", 1, "z = 1"),
    ("cost_gradient", "da = y/a + (1 - y)/(1 - a)", 1, "a = 0.5, y = 1"),
    ("cost_gradient", "da = (1-y)/(1-a) - y/a\n= a - y", 2, "changes the value"),
]
UNREADABLE = [("1/2z", "two things"), ("e^-2z", "two things"), ("1/(1+e^-z)a", "two things"), ("exp z",
              "round brackets"),
              ("tanh^-1(z)", "behind its bracket"), ("0,25", "sign ,"), ("q(1-q)", "q is not known"), ("a(1-a",
              "not a formula"),
              ("a = a = a", "more than one"), ("y' = a", "y' is not what"), ("g' =", "Nothing stands"), ("a**",
              "not a formula"),
              ("__import__('os')", "sign _"), ("z.real", "z.real"), ("(lambda: 1)()", "not known"),
              ("z if z else a", "not known"),
              ("1" * 500, "longer"), ("g'' = a", "not what"), ("sqrt",
              "round brackets"), ("sigmoid'(z)", "sigmoid' is not known"), ("g'(z)", "g' is not known"),
              ("a'", "a' is not known")]
# (subject, text) of all of them, for the doors that say the same of each.
EVERY = [*((subject, text) for subject, texts in RIGHT.items() for text in texts),
         *((subject, text) for subject, text, _, _ in FIRST_WRONG),
         *(("sigmoid", f"g' = a(1 - a)\n{text}") for text, _ in UNREADABLE),
         ("tanh", ""), ("tanh", " \n\n"), ("cost_gradient", "da =\r\n"), ("sigmoid", "a\n" * 500),
         ("sigmoid", "g' = 1/(z - z)"), ("sigmoid", "g = 1/(1 + e^-z)"), ("tanh", "import numpy\n1"),
         ("tanh", "g' = 1 - a²\n\n= \u202e𝐚\ud83d")]
