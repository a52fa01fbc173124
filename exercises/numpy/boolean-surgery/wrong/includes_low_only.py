# caught by: test_both_ends_belong_to_the_range | thinks of range(low, high), which leaves the last one out
def negate_between(a, low, high):
    a[(a >= low) & (a < high)] *= -1
