#include "resources/samples/digits-mlp/Optimizer.h"

#include <cmath>

namespace digits {

namespace {

constexpr float kEpsilon = 1e-8F;   // keeps the division finite where the gradient is zero
constexpr float kMeanDecay = 0.9F;  // Kingma and Ba 2015
constexpr float kSquareDecay = 0.999F;
constexpr float kRmsPropDecay = 0.9F;

}  // namespace

Optimizer::Optimizer(const Options& options, Eigen::Index size)
    : m_kind(options.optimizer),
      m_learningRate(static_cast<float>(options.learningRate)),
      m_momentum(static_cast<float>(options.momentum)),
      m_weightDecay(static_cast<float>(options.weightDecay)),
      m_memory{0, Eigen::ArrayXf::Zero(size), Eigen::ArrayXf::Zero(size)} {}

void Optimizer::step(Eigen::VectorXf& weights, const Eigen::VectorXf& gradient) {
    auto& [steps, mean, square] = m_memory;
    ++steps;
    weights *= 1.0F - m_learningRate * m_weightDecay;
    const auto g = gradient.array();
    switch (m_kind) {
        case OptimizerKind::Sgd:
            mean = m_momentum * mean + g;
            weights.array() -= m_learningRate * mean;
            break;
        case OptimizerKind::RmsProp:
            square = kRmsPropDecay * square + (1.0F - kRmsPropDecay) * g.square();
            weights.array() -= m_learningRate * g / (square.sqrt() + kEpsilon);
            break;
        case OptimizerKind::Adam: {
            mean = kMeanDecay * mean + (1.0F - kMeanDecay) * g;
            square = kSquareDecay * square + (1.0F - kSquareDecay) * g.square();
            const auto count = static_cast<float>(steps);
            const float rate = m_learningRate / (1.0F - std::pow(kMeanDecay, count));
            const float unbias = 1.0F / (1.0F - std::pow(kSquareDecay, count));
            weights.array() -= rate * mean / ((unbias * square).sqrt() + kEpsilon);
            break;
        }
    }
}

}  // namespace digits
