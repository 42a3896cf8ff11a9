#pragma once

#include "resources/samples/digits-mlp/Options.h"

#include <Eigen/Core>

namespace digits {

/// One of the three usual ways to follow a gradient downhill.
class Optimizer {
public:
    /// What it remembers of the steps so far.
    struct Memory {
        int steps = 0;
        Eigen::ArrayXf mean;    ///< of the gradients; for sgd the velocity
        Eigen::ArrayXf square;  ///< mean of their squares
    };

    Optimizer(const Options& options, Eigen::Index size);

    /// Moves the weights by one step. Weight decay acts on the weights themselves, not through the gradient (Loshchilov
    /// and Hutter 2019), so that it means the same with each of the three.
    void step(Eigen::VectorXf& weights, const Eigen::VectorXf& gradient);

    Memory& memory() { return m_memory; }
    const Memory& memory() const { return m_memory; }

private:
    OptimizerKind m_kind;
    float m_learningRate;
    float m_momentum;
    float m_weightDecay;
    Memory m_memory;
};

}  // namespace digits
