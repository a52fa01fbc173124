# caught by: test_a_slice_of_a_larger_array | ravel is a view of some arrays and a copy of others
def negate_between(a, low, high):
    flat = a.ravel()
    flat[(flat >= low) & (flat <= high)] *= -1
