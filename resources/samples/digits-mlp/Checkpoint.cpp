#include "resources/samples/digits-mlp/Checkpoint.h"

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace digits {

namespace {

constexpr const char* kHeader = "digits-mlp-checkpoint-1";

template <typename Vector>
void write(std::ostream& file, const Vector& numbers) {
    file.write(reinterpret_cast<const char*>(numbers.data()), static_cast<std::streamsize>(sizeof(float)) * numbers.size());
}

template <typename Vector>
void read(std::istream& file, Vector& numbers) {
    file.read(reinterpret_cast<char*>(numbers.data()), static_cast<std::streamsize>(sizeof(float)) * numbers.size());
}

}  // namespace

void goOnFrom(const std::string& path, Training& training) {
    if (!std::filesystem::exists(path))
        return;
    std::ifstream file(path, std::ios::binary);
    std::string header;
    Eigen::Index size = 0;
    auto& [steps, mean, square] = training.optimizer.memory();
    file >> header >> size >> training.epochs >> steps >> training.random;
    file.get();  // the end of the line
    if (!file || header != kHeader || size != training.network.weights().size())
        throw std::runtime_error(path + ": is no checkpoint of such a network");
    read(file, training.network.weights());
    read(file, mean);
    read(file, square);
    if (!file)
        throw std::runtime_error(path + ": ends too early");
}

void keepIn(const std::string& path, const Training& training) {
    const std::string unfinished = path + ".part";
    std::ofstream file(unfinished, std::ios::binary);
    const auto& [steps, mean, square] = training.optimizer.memory();
    file << kHeader << ' ' << training.network.weights().size() << ' ' << training.epochs << ' ' << steps << ' '
         << training.random << '\n';
    write(file, training.network.weights());
    write(file, mean);
    write(file, square);
    file.close();
    std::error_code fault;
    if (file)
        std::filesystem::rename(unfinished, path, fault);
    if (!file || fault)
        throw std::runtime_error(path + ": cannot be written");
}

}  // namespace digits
