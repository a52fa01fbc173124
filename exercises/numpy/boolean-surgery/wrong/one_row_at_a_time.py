# caught by: test_any_shape | loops over the first axis and takes every item for a number
def negate_between(a, low, high):
    for i in range(len(a)):
        if low <= a[i] <= high:
            a[i] = -a[i]
