# caught by: test_example_by_hand | joins masks with `and`, which asks a whole array for one yes or no
def negate_between(a, low, high):
    a[(a >= low) and (a <= high)] *= -1
