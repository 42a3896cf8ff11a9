"""Search spaces, as lists of parameters in the form that study.json and `vernier-cli serve` know."""
import math


def real(name, low, high, scale="linear"):
    return {"name": name, "type": "continuous", "min": low, "max": high, "scale": scale}


def integer(name, low, high, scale="linear"):
    return {"name": name, "type": "integer", "min": low, "max": high, "scale": scale}


def choice(name, *values):
    return {"name": name, "type": "categorical", "values": list(values)}


def only_if(parameter, **when):
    """The parameter exists only where each of the named ones has one of these values."""
    return {**parameter, "when": when}


def is_active(parameter, params):
    return all(params.get(name) in values for name, values in parameter.get("when", {}).items())


def value_at(parameter, u):
    """The value at u in [0, 1], evenly on the parameter's own scale."""
    if parameter["type"] == "categorical":
        values = parameter["values"]
        return values[min(len(values) - 1, int(u * len(values)))]
    low, high, scale = parameter["min"], parameter["max"], parameter["scale"]
    if parameter["type"] == "integer":
        low, high = low - 0.5, high + 0.5
    if scale == "log":
        value = low * (high / low) ** u
    elif scale == "reverse-log":
        value = 1 - (1 - low) * ((1 - high) / (1 - low)) ** u
    else:
        value = low + u * (high - low)
    value = round(value) if parameter["type"] == "integer" else value
    return min(parameter["max"], max(parameter["min"], value))


def random_point(space, rng):
    params = {}
    for parameter in space:
        u = rng.random()
        if is_active(parameter, params):
            params[parameter["name"]] = value_at(parameter, u)
    return params


def fault_of(space, params):
    """What is wrong with a configuration, in words; nothing if it is a point of the space."""
    active = {parameter["name"]: parameter for parameter in space if is_active(parameter, params)}
    if params.keys() != active.keys():
        return "has %s instead of %s" % (sorted(params), sorted(active))
    for name, value in params.items():
        parameter = active[name]
        if parameter["type"] == "categorical":
            if value not in parameter["values"]:
                return "%s = %r is none of its values" % (name, value)
        elif isinstance(value, bool) or not isinstance(value, (int, float)):
            return "%s = %r is not a number" % (name, value)
        elif parameter["type"] == "integer" and value != int(value):
            return "%s = %r is not a whole number" % (name, value)
        elif not parameter["min"] <= value <= parameter["max"] and not math.isclose(
                value, min(parameter["max"], max(parameter["min"], value)), rel_tol=1e-9, abs_tol=1e-12):
            return "%s = %r is out of range" % (name, value)
    return None
