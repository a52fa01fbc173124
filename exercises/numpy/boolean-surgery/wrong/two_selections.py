# caught by: test_everyone_sees_the_change | selects twice in a row: the first brackets already make a copy
def negate_between(a, low, high):
    part = a[a >= low]
    part[part <= high] *= -1
