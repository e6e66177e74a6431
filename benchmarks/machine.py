"""What the machine's instruction set is, as each library sees it. No name or place of the machine is told."""

import platform
from importlib.metadata import version

from numpy._core._multiarray_umath import __cpu_features__ as features

TELLING = ("AVX512_SKX", "AVX512F", "AVX2", "SSE42", "SVE", "NEON")
PACKAGES = ("numpy", "torch", "jax", "scikit-learn", "autograd")


def instruction_set():
    """The widest instruction set that NumPy found, what OpenBLAS and PyTorch chose, and everyone's version."""
    import threadpoolctl
    import torch

    blas = [pool["architecture"] for pool in threadpoolctl.threadpool_info() if pool.get("internal_api") == "openblas"]
    return {
        "processor": platform.machine(),
        "numpy": next((name for name in TELLING if features.get(name)), "baseline"),
        "openblas": blas[0] if blas else "none",
        "torch": torch.backends.cpu.get_cpu_capability(),
        "versions": {name: version(name) for name in PACKAGES},
    }
