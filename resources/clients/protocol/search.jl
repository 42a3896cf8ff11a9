# The engine protocol in Julia, without packages: finds the smallest (x - 0.3)^2 + layers. julia search.jl
engine = open(`vernier-cli serve`, "r+")

function ask(request)
    println(engine, request)
    flush(engine)
    answer = readline(engine)
    startswith(answer, "{\"error\"") && error(answer)
    return answer
end
number(name, answer) = parse(Float64, match(Regex("\"$name\":([-+.0-9eE]+)"), answer).captures[1])

function search()
    ask("""{"op":"create","objective":{"goal":"minimize"},"seed":1,"parameters":[{"name":"x","type":"continuous","min":0,"max":1},{"name":"layers","type":"integer","min":1,"max":4}]}""")
    best = (Inf, 0.0, 0.0)
    for _ in 1:25
        answer = ask("""{"op":"ask"}""")
        x, layers = number("x", answer), number("layers", answer)
        value = (x - 0.3)^2 + layers
        ask("""{"op":"tell","id":$(Int(number("id", answer))),"value":$value}""")
        best = min(best, (value, x, layers))
    end
    ask("""{"op":"close"}""")
    println("best: ", best[1], " x: ", best[2], " layers: ", best[3])
end
search()
