"""The paths of PyTorch's Adam and AdamW."""

import torch

LOSSES = {
    "quartic": lambda w: (w**4).sum(),
    "rosenbrock": lambda w: (1 - w[0]) ** 2 + 100 * (w[1] - w[0] ** 2) ** 2,
    "bowl": lambda w: 0.5 * w[0] ** 2 + 50 * w[1] ** 2,
}
SETTINGS = [
    ("defaults", "quartic", [1.0, -2.0, 0.5], {}),
    ("with decay", "quartic", [1.0, -2.0, 0.5], {"lr": 0.1, "weight_decay": 0.1}),
    ("other betas", "rosenbrock", [-1.2, 1.0], {"lr": 0.05, "beta1": 0.8, "beta2": 0.95, "weight_decay": 0.0}),
    ("large eps", "bowl", [3.0, -0.1], {"lr": 0.1, "eps": 0.5, "weight_decay": 0.01}),
    ("everything", "rosenbrock", [-1.2, 1.0], {"lr": 0.02, "beta1": 0.5, "beta2": 0.9, "eps": 0.001, "weight_decay": 1.0}),
]


def record(optimizer, loss, start, settings, steps=8):
    settings = dict(settings)
    if "beta1" in settings:
        settings["betas"] = settings.pop("beta1"), settings.pop("beta2")
    w = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimizer = getattr(torch.optim, optimizer)([w], **settings)
    path = [w.tolist()]
    for _ in range(steps):
        optimizer.zero_grad()
        LOSSES[loss](w).backward()
        optimizer.step()
        path.append(w.tolist())
    return path


def recorded():
    cases = [
        {"name": name, "loss": loss, "start": start, "settings": settings}
        | {optimizer: record(optimizer, loss, start, settings) for optimizer in ("Adam", "AdamW")}
        for name, loss, start, settings in SETTINGS
    ]
    return {"data/torch_paths.json": {"dtype": "float64", "cases": cases}}
