#include "resources/samples/digits-mlp/Dataset.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <numeric>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace digits {

namespace {

constexpr int kMaxGrey = 16;
constexpr std::uint32_t kSplitSeed = 20;

using Line = std::array<int, kPixels + 1>;

Line parseLine(const std::string& text, const std::string& where) {
    Line line{};
    std::istringstream stream(text);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const int highest = i < kPixels ? kMaxGrey : kClasses - 1;
        const bool last = i + 1 == line.size();
        if (!(stream >> line[i]) || line[i] < 0 || line[i] > highest) {
            throw std::runtime_error(where + ": number " + std::to_string(i + 1) + " must be from 0 to " +
                                     std::to_string(highest));
        }
        if (last ? stream.peek() != std::char_traits<char>::eof() : stream.get() != ',')
            throw std::runtime_error(where + ": must be " + std::to_string(line.size()) + " numbers with commas between them");
    }
    return line;
}

Images gather(const std::vector<Line>& lines, const std::vector<std::size_t>& order, std::size_t begin, std::size_t end) {
    Images images;
    images.pixels.resize(kPixels, static_cast<Eigen::Index>(end - begin));
    images.labels.resize(images.pixels.cols());
    for (Eigen::Index column = 0; column < images.size(); ++column) {
        const Line& line = lines[order[begin + static_cast<std::size_t>(column)]];
        for (int pixel = 0; pixel < kPixels; ++pixel)
            images.pixels(pixel, column) = static_cast<float>(line[static_cast<std::size_t>(pixel)]) / kMaxGrey;
        images.labels[column] = line[kPixels];
    }
    return images;
}

}  // namespace

Dataset loadDataset(const std::string& path) {
    std::ifstream file(path);
    if (!file)
        throw std::runtime_error(path + ": cannot be read");
    std::vector<Line> lines;
    for (std::string text; std::getline(file, text);)
        lines.push_back(parseLine(text, path + ":" + std::to_string(lines.size() + 1)));
    if (lines.size() < 10)
        throw std::runtime_error(path + ": needs at least 10 images, has " + std::to_string(lines.size()));
    std::vector<std::size_t> order(lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), std::mt19937(kSplitSeed));
    const std::size_t trained = lines.size() * 4 / 5;
    return {gather(lines, order, 0, trained), gather(lines, order, trained, lines.size())};
}

Eigen::VectorXf shifted(const Eigen::Ref<const Eigen::VectorXf>& image, int dx, int dy) {
    Eigen::VectorXf result = Eigen::VectorXf::Zero(kPixels);
    for (int row = std::max(0, dy); row < std::min(kSide, kSide + dy); ++row)
        for (int column = std::max(0, dx); column < std::min(kSide, kSide + dx); ++column)
            result[row * kSide + column] = image[(row - dy) * kSide + column - dx];
    return result;
}

}  // namespace digits
