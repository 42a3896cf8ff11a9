#pragma once

#include "resources/samples/digits-mlp/Options.h"

#include <Eigen/Core>

namespace digits {

/// One of the three usual ways to follow a gradient downhill.
class Optimizer {
public:
    Optimizer(const Options& options, Eigen::Index size);

    /// Moves the weights by one step. Weight decay acts on the weights themselves, not through the gradient (Loshchilov
    /// and Hutter 2019), so that it means the same with each of the three.
    void step(Eigen::VectorXf& weights, const Eigen::VectorXf& gradient);

private:
    OptimizerKind m_kind;
    float m_learningRate;
    float m_momentum;
    float m_weightDecay;
    int m_steps = 0;
    Eigen::ArrayXf m_mean;    ///< of the gradients; for sgd the velocity
    Eigen::ArrayXf m_square;  ///< mean of their squares
};

}  // namespace digits
