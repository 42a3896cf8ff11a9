#include "core/numerics/StudentRegression.h"

#include <Eigen/Cholesky>
#include <boost/math/distributions/students_t.hpp>

#include <cmath>

namespace vernier {

namespace {

constexpr double kPriorObservations = 2;

/// Where there is no answer, it is NaN and no exception.
using Student = boost::math::students_t_distribution<
    double, boost::math::policies::policy<boost::math::policies::domain_error<boost::math::policies::ignore_error>,
                                          boost::math::policies::overflow_error<boost::math::policies::ignore_error>>>;

}  // namespace

double StudentBelief::probabilityAbove(double value) const {
    return boost::math::cdf(boost::math::complement(Student(degrees), (value - location) / scale));
}

double StudentBelief::quantile(double probability) const {
    return location + scale * boost::math::quantile(Student(degrees), probability);
}

StudentBelief predictByRegression(const Eigen::MatrixXd& inputs, const Eigen::VectorXd& outputs,
                                  const Eigen::VectorXd& priorDeviations, double priorNoise, const Eigen::VectorXd& at) {
    const Eigen::MatrixXd gram = inputs.transpose() * inputs;
    const Eigen::VectorXd moment = inputs.transpose() * outputs;
    const Eigen::VectorXd precisions = priorDeviations.array().square().inverse();
    const auto n = static_cast<double>(outputs.size());
    // The noise decides how much the prior weighs, and the fit decides the noise: two rounds are enough.
    double noise = priorNoise * priorNoise;
    Eigen::LDLT<Eigen::MatrixXd> solver;
    Eigen::VectorXd slopes;
    for (int round = 0; round < 2; ++round) {
        const Eigen::MatrixXd penalty = (noise * precisions).asDiagonal();
        solver.compute(gram + penalty);
        slopes = solver.solve(moment);
        const double squares = (outputs - inputs * slopes).squaredNorm();
        noise = (kPriorObservations * priorNoise * priorNoise + squares) / (kPriorObservations + n);
    }
    const double leverage = at.dot(solver.solve(at));
    return {slopes.dot(at), std::sqrt(noise * (1 + leverage)), n + kPriorObservations};
}

}  // namespace vernier
