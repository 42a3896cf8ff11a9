#pragma once

#include "core/acquisition/Acquisition.h"

#include <functional>
#include <utility>

namespace vernier {

/// An acquisition that counts only where points are allowed; elsewhere it is far below what any of them has, and flat.
class MaskedAcquisition final : public Acquisition {
public:
    static constexpr double kForbidden = -1e12;

    /// `acquisition` must outlive this object.
    MaskedAcquisition(const Acquisition& acquisition, std::function<bool(const Eigen::VectorXd&)> isAllowed)
        : m_acquisition(acquisition), m_isAllowed(std::move(isAllowed)) {}

    Eigen::VectorXd values(const Eigen::MatrixXd& points) const override {
        Eigen::VectorXd values = m_acquisition.values(points);
        for (Eigen::Index i = 0; i < points.rows(); ++i) {
            if (!m_isAllowed(points.row(i)))
                values[i] = kForbidden;
        }
        return values;
    }
    double value(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const override {
        if (m_isAllowed(point))
            return m_acquisition.value(point, gradient);
        gradient = Eigen::VectorXd::Zero(point.size());
        return kForbidden;
    }

private:
    const Acquisition& m_acquisition;
    std::function<bool(const Eigen::VectorXd&)> m_isAllowed;
};

}  // namespace vernier
