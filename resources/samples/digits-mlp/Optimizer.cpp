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
      m_mean(Eigen::ArrayXf::Zero(size)),
      m_square(Eigen::ArrayXf::Zero(size)) {}

void Optimizer::step(Eigen::VectorXf& weights, const Eigen::VectorXf& gradient) {
    ++m_steps;
    weights *= 1.0F - m_learningRate * m_weightDecay;
    const auto g = gradient.array();
    switch (m_kind) {
        case OptimizerKind::Sgd:
            m_mean = m_momentum * m_mean + g;
            weights.array() -= m_learningRate * m_mean;
            break;
        case OptimizerKind::RmsProp:
            m_square = kRmsPropDecay * m_square + (1.0F - kRmsPropDecay) * g.square();
            weights.array() -= m_learningRate * g / (m_square.sqrt() + kEpsilon);
            break;
        case OptimizerKind::Adam: {
            m_mean = kMeanDecay * m_mean + (1.0F - kMeanDecay) * g;
            m_square = kSquareDecay * m_square + (1.0F - kSquareDecay) * g.square();
            const auto steps = static_cast<float>(m_steps);
            const float rate = m_learningRate / (1.0F - std::pow(kMeanDecay, steps));
            const float unbias = 1.0F / (1.0F - std::pow(kSquareDecay, steps));
            weights.array() -= rate * m_mean / ((unbias * m_square).sqrt() + kEpsilon);
            break;
        }
    }
}

}  // namespace digits
