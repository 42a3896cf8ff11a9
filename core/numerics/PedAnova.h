#pragma once

#include <Eigen/Core>

#include <vector>

namespace vernier {

/// Which coordinates make the difference between good results and the rest: PED-ANOVA (Watanabe, Bansal, Hutter 2023). For each
/// coordinate the Pearson divergence between the density of the best results and that of all, normalised to sum 1. `points` n x
/// d in the unit cube, `values` n, larger is better, `nominal` per coordinate. `topShare` in (0, 1). All zero if fewer than 5
/// results are in the top share or nothing differs. O(n d cells).
Eigen::VectorXd pedAnova(const Eigen::MatrixXd& points, const Eigen::VectorXd& values, const std::vector<bool>& nominal,
                         double topShare);

}  // namespace vernier
