#include "resources/samples/digits-mlp/Network.h"

#include <algorithm>
#include <cmath>

namespace digits {

namespace {

using Matrix = Eigen::Map<const Eigen::MatrixXf>;
using Vector = Eigen::Map<const Eigen::VectorXf>;

/// Columns of logits become columns of probabilities; the largest logit is subtracted first, so that exp cannot overflow.
Eigen::MatrixXf softmax(const Eigen::MatrixXf& logits) {
    Eigen::MatrixXf p = (logits.rowwise() - logits.colwise().maxCoeff()).array().exp();
    return p.array().rowwise() / p.colwise().sum().array();
}

}  // namespace

Network::Network(int hidden, std::mt19937_64& random) {
    const std::array<Eigen::Index, kLayers + 1> widths{kPixels, hidden, hidden, kClasses};
    Eigen::Index offset = 0;
    for (std::size_t i = 0; i < kLayers; ++i) {
        m_layers[i] = {offset, widths[i], widths[i + 1]};
        offset += (widths[i] + 1) * widths[i + 1];
    }
    m_weights = Eigen::VectorXf::Zero(offset);
    for (const Layer& layer : m_layers) {
        // He et al. 2015: keeps the variance of the signal through rectified linear units.
        std::normal_distribution<float> normal(0.0F, std::sqrt(2.0F / static_cast<float>(layer.inputs)));
        for (Eigen::Index i = 0; i < layer.inputs * layer.outputs; ++i)
            m_weights[layer.offset + i] = normal(random);
    }
}

std::array<Eigen::MatrixXf, Network::kLayers> Network::forward(const Eigen::MatrixXf& pixels) const {
    std::array<Eigen::MatrixXf, kLayers> values;
    for (std::size_t i = 0; i < kLayers; ++i) {
        const auto& [offset, inputs, outputs] = m_layers[i];
        const Matrix matrix(m_weights.data() + offset, outputs, inputs);
        const Vector bias(m_weights.data() + offset + inputs * outputs, outputs);
        values[i] = (matrix * (i == 0 ? pixels : values[i - 1])).colwise() + bias;
        if (i + 1 < kLayers)
            values[i] = values[i].cwiseMax(0.0F);
    }
    return values;
}

float Network::loss(const Images& images, Eigen::VectorXf& gradient) const {
    const auto values = forward(images.pixels);
    const float share = 1.0F / static_cast<float>(images.size());
    Eigen::MatrixXf delta = softmax(values.back());
    float loss = 0.0F;
    for (Eigen::Index column = 0; column < images.size(); ++column) {
        float& probability = delta(images.labels[column], column);
        loss -= share * std::log(std::max(probability, 1e-30F));  // the logarithm of a probability that underflowed is finite
        probability -= 1.0F;
    }
    delta *= share;

    gradient.resize(m_weights.size());
    for (std::size_t i = kLayers; i-- > 0;) {
        const auto& [offset, inputs, outputs] = m_layers[i];
        const Eigen::MatrixXf& before = i == 0 ? images.pixels : values[i - 1];
        Eigen::Map<Eigen::MatrixXf>(gradient.data() + offset, outputs, inputs).noalias() = delta * before.transpose();
        gradient.segment(offset + inputs * outputs, outputs) = delta.rowwise().sum();
        if (i > 0) {
            const Matrix matrix(m_weights.data() + offset, outputs, inputs);
            delta = (matrix.transpose() * delta).cwiseProduct((before.array() > 0.0F).cast<float>().matrix());
        }
    }
    return loss;
}

float Network::accuracy(const Images& images) const {
    const auto values = forward(images.pixels);
    const Eigen::MatrixXf& logits = values.back();
    int right = 0;
    for (Eigen::Index column = 0; column < images.size(); ++column) {
        int best = 0;
        for (int digit = 1; digit < kClasses; ++digit)
            best = logits(digit, column) > logits(best, column) ? digit : best;
        right += best == images.labels[column] ? 1 : 0;
    }
    return static_cast<float>(right) / static_cast<float>(images.size());
}

}  // namespace digits
