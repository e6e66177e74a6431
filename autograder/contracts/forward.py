"""The contract of `forward`."""

from autograder.contracts.row import rows_into
from autograder.diagnosis.mistakes.names import ACTIVATIONS, layer_forward, right

ROWS = []
clause = rows_into(ROWS)


@clause("Return AL", result="AL", expects="forward-no-last-g")
def forward(X, parameters):
    AL, caches = right(X, parameters)
    return caches[-1][3], caches


@clause("of shape (n[L], m), and the list of caches.", stage="shape", expects="forward-only-al")
def forward(X, parameters):
    return right(X, parameters)[0]


@clause("X: (n[0], m), an example a column.", "one example", expects="only-one-example")
def forward(X, parameters):
    AL, caches = right(X, parameters)
    return AL + (X.shape[1] == 1), caches


@clause("parameters: a list of (W, b, name), layer 1 first.", "four layers", expects="only-four-layers")
def forward(X, parameters):
    AL, caches = right(X, parameters)
    return AL + (len(parameters) > 3), caches


@clause("parameters: a list of (W, b, name), layer 1 first.", "one layer", expects="only-one-layer")
def forward(X, parameters):
    AL, caches = right(X, parameters)
    return AL + (len(parameters) == 1), caches


@clause("The name is \"sigmoid\"", "array", "one example", "four layers", "sigmoid layers", "fresh", expects="only-AL")
def forward(X, parameters):
    AL, caches = right(X, parameters)
    return AL + any(name == "sigmoid" for _, _, name in parameters), caches


@clause("\"tanh\"", "array", "one example", "one layer", "four layers", "tanh layers", "fresh", expects="only-AL")
def forward(X, parameters):
    AL, caches = right(X, parameters)
    return AL + any(name == "tanh" for _, _, name in parameters), caches


@clause("\"relu\"", "array", "one example", "four layers", "relu layers", "fresh", expects="only-AL")
def forward(X, parameters):
    AL, caches = right(X, parameters)
    return AL + any(name == "relu" for _, _, name in parameters), caches


@clause("or \"leaky_relu\"", "leaky_relu layers", expects="only-leaky_relu-layers")
def forward(X, parameters):
    A, caches = X, []
    for W, b, name in parameters:
        g = {each: ACTIVATIONS[each].g for each in ("sigmoid", "tanh", "relu")}[name]
        A, cache = layer_forward(A, W, b, g)
        caches.append(cache)
    return A, caches


@clause("caches: the cache of every layer, layer 1 first.", stage="shape values",
        expects="forward-caches-backwards")
def forward(X, parameters):
    AL, caches = right(X, parameters)
    return AL, caches[::-1]


@clause("Neither X nor parameters is changed.", stage="unchanged", expects="changes-input")
def forward(X, parameters):
    found = right(X, parameters)
    parameters.append("done")
    return found
