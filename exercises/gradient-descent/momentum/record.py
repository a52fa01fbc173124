"""The paths of PyTorch's SGD with momentum."""

import torch

LOSSES = {
    "quartic": lambda w: (w**4).sum(),
    "rosenbrock": lambda w: (1 - w[0]) ** 2 + 100 * (w[1] - w[0] ** 2) ** 2,
    "bowl": lambda w: 0.5 * w[0] ** 2 + 50 * w[1] ** 2,
}
SETTINGS = [
    ("quartic", [1.0, -2.0, 0.5], {"lr": 0.01, "mu": 0.9}),
    ("rosenbrock", [-1.2, 1.0], {"lr": 0.0005, "mu": 0.8}),
    ("bowl", [3.0, -0.1], {"lr": 0.015, "mu": 0.5}),
]


def record(loss, start, lr, mu, nesterov, steps=8):
    w = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=lr, momentum=mu, nesterov=nesterov)
    path = [w.tolist()]
    for _ in range(steps):
        optimizer.zero_grad()
        LOSSES[loss](w).backward()
        optimizer.step()
        path.append(w.tolist())
    return path


def recorded():
    cases = [
        {"loss": loss, "start": start, "settings": settings}
        | {name: record(loss, start, **settings, nesterov=name == "nesterov") for name in ("momentum", "nesterov")}
        for loss, start, settings in SETTINGS
    ]
    return {"data/torch_paths.json": {"dtype": "float64", "cases": cases}}
