#pragma once

#include "resources/samples/digits-mlp/Dataset.h"

#include <array>
#include <random>

namespace digits {

/// Two hidden layers of rectified linear units and a softmax. All weights lie in one vector, which is what optimizers work on.
class Network {
public:
    Network(int hidden, std::mt19937_64& random);

    Eigen::VectorXf& weights() { return m_weights; }
    const Eigen::VectorXf& weights() const { return m_weights; }

    /// Mean cross-entropy of the images; `gradient` becomes its derivative with respect to the weights.
    float loss(const Images& images, Eigen::VectorXf& gradient) const;
    /// Share of the images, 0 to 1, whose most likely class is the right one.
    float accuracy(const Images& images) const;

private:
    static constexpr std::size_t kLayers = 3;

    struct Layer {
        Eigen::Index offset;  ///< of the matrix in m_weights; the bias follows it
        Eigen::Index inputs;
        Eigen::Index outputs;
    };

    /// The outputs of each layer, one image per column; the last are logits.
    std::array<Eigen::MatrixXf, kLayers> forward(const Eigen::MatrixXf& pixels) const;

    std::array<Layer, kLayers> m_layers;
    Eigen::VectorXf m_weights;
};

}  // namespace digits
