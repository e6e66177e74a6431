"""In which functions a general slip can be made."""

G, G_PRIME, FROM_A = ("g",), ("g_prime",), ("g_prime_from_a",)
FROM_Z = (*G, *G_PRIME)
SLOPES = (*G_PRIME, *FROM_A)
ALL = (*G, *SLOPES)
ARRAYS = ("array",)                 # slope, linear_forward, cost_gradient, numerical_gradient
EVERY = (*ALL, *ARRAYS)
NUMBERS_TOO = (*EVERY, "number")    # and the functions of plain numbers, without NumPy
