# caught by: test_both_ends_belong_to_the_range | strict comparisons
def negate_between(a, low, high):
    a[(a > low) & (a < high)] *= -1
