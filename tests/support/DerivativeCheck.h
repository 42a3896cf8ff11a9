#pragma once

#include "core/acquisition/Acquisition.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace vernier::test {

/// Checks the derivatives of `acquisition`, over two coordinates, against differences, and one point against many. They agree to
/// `tolerance` of their size.
inline void compareDerivatives(const Acquisition& acquisition, double tolerance = 1e-5) {
    for (const Eigen::Vector2d& x : {Eigen::Vector2d(0.31, 0.42), Eigen::Vector2d(0.9, 0.8), Eigen::Vector2d(0.4, 0.97)}) {
        Eigen::VectorXd gradient;
        Eigen::VectorXd unused;
        const double value = acquisition.value(x, gradient);
        QVERIFY(std::abs(value - acquisition.values(x.transpose())[0]) < 1e-9);
        for (Eigen::Index k = 0; k < 2; ++k) {
            const Eigen::Vector2d step = 1e-6 * Eigen::Vector2d::Unit(k);
            const double difference = (acquisition.value(x + step, unused) - acquisition.value(x - step, unused)) / 2e-6;
            QVERIFY2(std::abs(gradient[k] - difference) < tolerance * std::max(1.0, std::abs(difference)),
                     qPrintable(QStringLiteral("%1 %2").arg(gradient[k]).arg(difference)));
        }
    }
}

}  // namespace vernier::test
