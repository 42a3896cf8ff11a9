// The engine protocol in C++17 with nlohmann/json: finds the smallest (x - 0.3)^2 + layers.
// g++ -std=c++17 search.cpp -o search
#include <nlohmann/json.hpp>

#include <cstdio>
#include <iostream>
#include <stdexcept>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

using nlohmann::json;

class Engine {
public:
    Engine() {
        int toEngine[2], fromEngine[2];
        if (pipe(toEngine) != 0 || pipe(fromEngine) != 0)
            throw std::runtime_error("no pipe");
        if (fork() == 0) {
            dup2(toEngine[0], 0);
            dup2(fromEngine[1], 1);
            close(toEngine[1]);
            close(fromEngine[0]);
            execlp("vernier-cli", "vernier-cli", "serve", nullptr);
            _exit(127);
        }
        close(toEngine[0]);
        close(fromEngine[1]);
        m_in = fdopen(toEngine[1], "w");
        m_out = fdopen(fromEngine[0], "r");
    }
    json ask(const json& request) {
        std::fprintf(m_in, "%s\n", request.dump().c_str());
        std::fflush(m_in);
        std::string line;
        for (int c; (c = std::fgetc(m_out)) != EOF && c != '\n';)
            line += static_cast<char>(c);
        const json answer = json::parse(line);
        if (answer.contains("error"))
            throw std::runtime_error(answer["error"]["message"]);
        return answer;
    }

private:
    std::FILE* m_in;
    std::FILE* m_out;
};

int main() {
    Engine engine;
    engine.ask({{"op", "create"}, {"objective", {{"goal", "minimize"}}}, {"seed", 1}, {"parameters", json::parse(R"([
        {"name": "x", "type": "continuous", "min": 0, "max": 1}, {"name": "layers", "type": "integer", "min": 1, "max": 4}])")}});
    double best = 1e9;
    json bestParams;
    for (int number = 0; number < 25; ++number) {
        const json trial = engine.ask({{"op", "ask"}})["trials"][0];
        const double x = trial["params"]["x"];
        const double value = (x - 0.3) * (x - 0.3) + trial["params"]["layers"].get<int>();
        engine.ask({{"op", "tell"}, {"id", trial["id"]}, {"value", value}});
        if (value < best) {
            best = value;
            bestParams = trial["params"];
        }
    }
    engine.ask({{"op", "close"}});
    std::cout << "best: " << best << " x: " << bestParams["x"] << " layers: " << bestParams["layers"] << "\n";
}
