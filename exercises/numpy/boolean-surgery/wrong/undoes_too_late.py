# caught by: test_example_by_hand | flips from low on, then wants to flip the large ones back, but they are negative by now
def negate_between(a, low, high):
    a[a >= low] *= -1
    a[a > high] *= -1
