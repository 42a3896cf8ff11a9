#pragma once

#include <Eigen/Core>

#include <random>
#include <string>

namespace digits {

inline constexpr int kSide = 8;  ///< an image has kSide rows of kSide pixels
inline constexpr int kPixels = kSide * kSide;
inline constexpr int kClasses = 10;

/// Images, one per column (kPixels x n, grey values from 0 to 1), and the digit each one shows.
struct Images {
    Eigen::MatrixXf pixels;
    Eigen::VectorXi labels;

    Eigen::Index size() const { return labels.size(); }
};

/// Four fifths for training, the rest for validation.
struct Dataset {
    Images train;
    Images validation;
};

/// Reads lines of kPixels grey values (0 to 16) and a digit, and splits them; the split is the same in every run, so that
/// runs with different seeds can be compared. Throws std::runtime_error naming file, line and fault.
Dataset loadDataset(const std::string& path);

/// The image moved by dx to the right and dy down; whatever comes in from outside is white.
Eigen::VectorXf shifted(const Eigen::Ref<const Eigen::VectorXf>& image, int dx, int dy);

}  // namespace digits
