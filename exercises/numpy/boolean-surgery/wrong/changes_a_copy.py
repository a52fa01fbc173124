# caught by: test_everyone_sees_the_change | takes the selection a[mask] for a view; it is a copy
def negate_between(a, low, high):
    part = a[(a >= low) & (a <= high)]
    part *= -1
