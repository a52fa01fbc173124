# caught by: test_example_by_hand | joins the masks with "or": every number passes one of the two
def negate_between(a, low, high):
    a[(a >= low) | (a <= high)] *= -1
