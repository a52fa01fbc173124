import numpy as np

READING = np.dtype([("time", "datetime64[s]"), ("sensor", "U8"), ("value", "float64"), ("ok", "bool")])


def parse_log(lines):
    """The readings in the lines of a log, in their order, as an array of dtype READING."""
    readings = []
    # Skip the first line, remarks and empty lines. Make a tuple of every other line.
    return np.array(readings, dtype=READING)


def sort_log(log):
    """A new array, sorted by sensor, then time; ties stay in the order of log."""
    return log.copy()


if __name__ == "__main__":
    with open("data/sensors.csv", encoding="utf-8") as file:
        lines = file.read().splitlines()
    print("The file as it is")
    for number, line in enumerate(lines, start=1):
        print(f"{number:4}  {line}")
    log = sort_log(parse_log(lines))
    print()
    print(f"Parsed and sorted: {len(log)} readings")
    for reading in log:
        print(f"{reading['sensor']:8}  {reading['time']}  {reading['value']:7.2f}  {'' if reading['ok'] else 'not ok'}")
