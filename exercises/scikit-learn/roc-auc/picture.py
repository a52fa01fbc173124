"""Your own ROC curves of three models: a good one, a weak one, and the good one with its scores rounded to three values."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your roc_curve for three sets of scores, with your roc_auc in the legend. Guessing follows the diagonal. "
    "Where scores are equal, the curve goes straight across: three different scores leave three slanted pieces."
)


def picture(solution):
    rng = np.random.default_rng(12)
    y = np.arange(240) % 2
    good = y + 0.55 * rng.normal(size=240)
    weak = y + 1.8 * rng.normal(size=240)
    rounded = np.digitize(good, [0.2, 0.8]).astype(float)
    fig, ax = plt.subplots(figsize=(5.4, 4.6), layout="constrained")
    for s, style, name in ((good, "-C0", "good"), (rounded, "o--C1", "good, rounded"), (weak, "-C3", "weak")):
        fpr, tpr = solution.roc_curve(y, s)
        ax.plot(fpr, tpr, style, ms=5, lw=1.6, label=f"{name}: AUC {float(solution.roc_auc(y, s)):.3f}")
    ax.plot([0, 1], [0, 1], ":", color="0.5", lw=1, label="guessing: AUC 0.5")
    ax.set(xlabel="false positive rate", ylabel="true positive rate", title="ROC curves", aspect="equal")
    ax.legend(fontsize=8, loc="lower right")
    return fig
