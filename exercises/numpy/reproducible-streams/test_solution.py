import numpy as np
import pytest
from numpy.random import PCG64, Generator, SeedSequence, default_rng
from solution import worker_stream, worker_streams

# integers(0, 1000, size=5) of the first three workers, recorded with NumPy 2.4.3 in CPython 3.11 on a 64-bit machine
RECORDED = {
    0: [[802, 942, 5, 316, 758], [662, 677, 352, 242, 78], [656, 838, 462, 83, 997]],
    7: [[305, 797, 203, 53, 814], [681, 480, 399, 59, 442], [396, 632, 785, 486, 486]],
    42: [[497, 916, 581, 910, 218], [74, 467, 182, 46, 656], [703, 71, 771, 710, 106]],
}


# Each test has seeds of its own, so that code that remembers something between calls fails in the same tests in any order.
def child(seed, i):
    """Worker i's stream by the number of the child, without spawning."""
    return Generator(PCG64(SeedSequence(entropy=seed, spawn_key=(i,))))


def draws(rng, n=6):
    return rng.random(n).tolist()


def slips(seed, i):
    """Streams that come from the usual slips, each with its sentence."""
    second = SeedSequence(seed)
    second.spawn(i + 1)
    nested = child(seed, 0)
    return [
        (default_rng(seed), "This is the stream of the seed itself: a worker gets a child of it."),
        (default_rng(seed + i), "This is the seed seed + i, which the next run uses again for another worker: spawn children instead."),
        (default_rng([seed, i]), "This mixes seed and number, which is a stream of its own, but not child i of SeedSequence(seed)."),
        (child(seed, i + 1), "This is the stream of the next worker: children are counted from 0."),
        (
            default_rng(second.spawn(i + 1)[i]),
            "This child was spawned later: make a new SeedSequence in each call.",
        ),
        (Generator(PCG64(seed).jumped(i)), "This stream is the seed's own, jumped ahead: spawn children instead."),
        (child(seed % 2**32, i), "This is the stream for seed % 2**32: the seed has lost its upper digits."),
        (nested.spawn(1)[0], "This is a grandchild: spawn from the seed, not from a child."),
        (
            default_rng(default_rng(seed).integers(0, 2**31, size=i + 1)[i]),
            "The worker's seed was drawn at random: spawn children instead.",
        ),
    ]


def same(rng, seed, i):
    """The stream must be that of worker i, number by number."""
    assert isinstance(rng, Generator), f"Worker {i} needs a np.random.Generator, yours is {type(rng).__name__}."
    theirs, expected = draws(rng), draws(child(seed, i))
    message = next((sentence for slip, sentence in slips(seed, i) if theirs == draws(slip)), "") if theirs != expected else ""
    np.testing.assert_array_equal(theirs, expected, err_msg=f"(seed {seed}, worker {i}) {message}")


def streams_of(seed, workers):
    """The learner's streams, after a look at their number."""
    streams = worker_streams(seed, workers)
    assert isinstance(streams, list | tuple), f"worker_streams returns a list or a tuple, not {type(streams).__name__}."
    assert len(streams) == workers, f"{workers} workers need {workers} streams, yours are {len(streams)}."
    return streams


@pytest.mark.parametrize("seed", [42, 0, 7])
def test_recorded_numbers(seed):
    """The first numbers of three workers are those that were recorded on another machine."""
    for i, (rng, expected) in enumerate(zip(streams_of(seed, 3), RECORDED[seed], strict=True)):
        assert isinstance(rng, Generator), f"Worker {i} needs a np.random.Generator, yours is {type(rng).__name__}."
        theirs = rng.integers(0, 1000, size=5).tolist()
        assert theirs == expected, f"With seed {seed}, worker {i} draws {expected}; yours draws {theirs}."


@pytest.mark.parametrize("workers", [0, 1, 5])
def test_one_stream_per_worker(workers):
    """There is one generator for each worker, and without workers there is none."""
    streams = streams_of(3, workers)
    for rng in streams:
        assert isinstance(rng, Generator), f"Return objects of type np.random.Generator, not {type(rng).__name__}."
    different = len({id(rng) for rng in streams})
    assert different == workers, f"{workers} workers share {different} generator objects: each needs its own."


@pytest.mark.parametrize("draw", [1, 2, 3])
def test_random_seeds(draw):
    """For random seeds each worker has the stream of its child, number by number."""
    rng = default_rng(draw)
    seed, workers = int(rng.integers(1, 10**9, dtype=np.int64)), int(rng.integers(2, 9, dtype=np.int64))
    for i, stream in enumerate(streams_of(seed, workers)):
        same(stream, seed, i)


@pytest.mark.parametrize("seed, i", [(43, 0), (44, 1), (5, 7), (123_456, 30), (6, 2)])
def test_one_worker_alone(seed, i):
    """worker_stream gives the stream of one worker alone."""
    same(worker_stream(seed, i), seed, i)


@pytest.mark.parametrize("seed", [2**31, 2**40 + 1, 10**30])
def test_large_seeds(seed):
    """Seeds of any size keep all their digits."""
    for i, stream in enumerate(streams_of(seed, 2)):
        same(stream, seed, i)
    same(worker_stream(seed, 1), seed, 1)


def test_more_workers_change_nothing():
    """With six workers instead of three, the first three draw what they drew before."""
    few, many = streams_of(11, 3), streams_of(11, 6)
    for i, (one, other) in enumerate(zip(few, many[:3], strict=True)):
        np.testing.assert_array_equal(draws(other), draws(one), err_msg=f"Worker {i} draws other numbers when there are more workers.")


def test_neighbouring_seeds_share_nothing():
    """Runs with the seeds 27, 28 and 29 do not share the stream of any worker."""
    seen = {}
    for seed in (27, 28, 29):
        for i, rng in enumerate(streams_of(seed, 4)):
            before = seen.setdefault(tuple(draws(rng, 3)), (seed, i))
            assert before == (seed, i), f"Worker {i} of seed {seed} repeats the numbers of worker {before[1]} of seed {before[0]}."


def test_workers_do_not_disturb_each_other():
    """What one worker draws does not depend on how much the others have drawn."""
    quiet, busy = streams_of(12, 3), streams_of(12, 3)
    for rng in (busy[2], busy[0]):
        rng.normal(size=50)
    np.testing.assert_array_equal(draws(busy[1]), draws(quiet[1]), err_msg="Worker 1 draws other numbers after workers 0 and 2 have drawn.")


def test_each_call_starts_afresh():
    """A second call gives the same streams from their beginning, whatever happened in between."""
    first = [draws(rng) for rng in streams_of(13, 3)]
    streams_of(14, 2)
    worker_stream(13, 2)
    second = [draws(rng) for rng in streams_of(13, 3)]
    np.testing.assert_array_equal(second, first, err_msg="The second call gives other numbers: is something remembered from the first?")
    alone = [draws(worker_stream(13, 1)), draws(worker_stream(13, 1))]
    np.testing.assert_array_equal(alone[1], alone[0], err_msg="The second call of worker_stream gives other numbers.")


def test_streams_do_not_resemble_each_other():
    """The numbers of different workers are not correlated."""
    numbers = np.array([rng.normal(size=4000) for rng in streams_of(15, 4)])
    between = np.corrcoef(numbers)[np.triu_indices(4, 1)]
    largest = float(np.abs(between).max())
    assert largest < 0.08, f"Two workers draw numbers with a correlation of {largest:.2f}: they share a stream."


def test_global_state_is_left_alone():
    """The old global generator of np.random is not touched."""
    before = np.random.get_state()
    streams_of(16, 3)
    worker_stream(16, 2)
    after = np.random.get_state()
    np.random.set_state(before)
    untouched = before[2] == after[2] and np.array_equal(before[1], after[1])
    assert untouched, "The global state of np.random has changed: work with generators, not with np.random.seed."
