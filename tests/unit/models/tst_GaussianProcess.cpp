#include "core/base/Rng.h"
#include "core/models/GaussianProcess.h"
#include "core/models/LeaveOneOut.h"
#include "core/models/MarginalLikelihood.h"
#include "tests/support/TestProgram.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>

namespace tst_GaussianProcess {

using namespace vernier;

namespace {

const std::vector<bool> kMixed = {false, false, true};

// Two continuous coordinates and a nominal one of three levels.
Eigen::MatrixXd randomPoints(Eigen::Index n, std::uint64_t seed) {
    Rng rng(seed);
    Eigen::MatrixXd points(n, 3);
    for (Eigen::Index i = 0; i < n; ++i)
        points.row(i) << rng.uniform(), rng.uniform(), (static_cast<double>(rng.below(3)) + 0.5) / 3;
    return points;
}

Eigen::VectorXd smoothTargets(const Eigen::MatrixXd& points) {
    return (points.col(0).array() * 5).sin() + points.col(1).array().square() - (points.col(2).array() > 0.6).cast<double>();
}

KernelParameters someParameters() {
    KernelParameters parameters;
    parameters.logLength = Eigen::Vector3d(-0.4, 0.2, 0.5);
    parameters.logVariance = 0.3;
    parameters.logAdditiveLength = Eigen::Vector3d(-1, -0.2, 0.1);
    parameters.logAdditiveVariance = -0.5;
    parameters.logNoise = -6;
    return parameters;
}

GaussianProcess fittedProcess(Eigen::Index n) {
    const Eigen::MatrixXd points = randomPoints(n, 1);
    GaussianProcess process(Kernel(kMixed, someParameters()), points);
    process.setTargets(smoothTargets(points));
    return process;
}

}  // namespace

class TestGaussianProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void posteriorIsThatOfTheTextbook() {
        const GaussianProcess process = fittedProcess(12);
        Eigen::MatrixXd covariance(12, 12);
        for (Eigen::Index i = 0; i < 12; ++i)
            covariance.col(i) = process.kernel().covariances(process.points(), process.points().row(i));
        covariance.diagonal().array() += process.noise();
        const Eigen::Vector3d x(0.3, 0.8, 0.5);
        const Eigen::VectorXd k = process.kernel().covariances(process.points(), x);
        const Posterior posterior = process.at(x);
        QVERIFY(std::abs(posterior.mean - k.dot(covariance.inverse() * process.targets())) < 1e-9);
        QVERIFY(std::abs(posterior.variance - (process.kernel().variance() - k.dot(covariance.inverse() * k))) < 1e-9);
    }

    void manyPointsAtOnceAnswerAsOneByOne() {
        const GaussianProcess process = fittedProcess(20);
        const Eigen::MatrixXd points = randomPoints(7, 2);
        Eigen::VectorXd means;
        Eigen::VectorXd variances;
        process.atRows(points, means, variances);
        for (Eigen::Index i = 0; i < 7; ++i) {
            const Posterior posterior = process.at(points.row(i));
            QVERIFY(std::abs(posterior.mean - means[i]) < 1e-12);
            QVERIFY(std::abs(posterior.variance - variances[i]) < 1e-12);
        }
    }

    void gradientsByTheCoordinatesMatchDifferences() {
        const GaussianProcess process = fittedProcess(15);
        const Eigen::Vector3d x(0.37, 0.61, 0.5);
        Eigen::VectorXd meanGradient;
        Eigen::VectorXd varianceGradient;
        process.at(x, meanGradient, varianceGradient);
        for (Eigen::Index k = 0; k < 2; ++k) {
            const Eigen::Vector3d step = 1e-6 * Eigen::Vector3d::Unit(k);
            const Posterior above = process.at(x + step);
            const Posterior below = process.at(x - step);
            QVERIFY(std::abs(meanGradient[k] - (above.mean - below.mean) / 2e-6) < 1e-7);
            QVERIFY(std::abs(varianceGradient[k] - (above.variance - below.variance) / 2e-6) < 1e-7);
        }
        QCOMPARE(meanGradient[2], 0.0);
    }

    void gradientsAtAKnownPointAreFinite() {
        const GaussianProcess process = fittedProcess(15);
        Eigen::VectorXd meanGradient;
        Eigen::VectorXd varianceGradient;
        QVERIFY(process.at(process.points().row(3), meanGradient, varianceGradient).variance > 0);
        QVERIFY(meanGradient.allFinite() && varianceGradient.allFinite());
    }

    void likelihoodGradientMatchesDifferences() {
        const Eigen::MatrixXd points = randomPoints(25, 3);
        MarginalLikelihood likelihood(points, kMixed, smoothTargets(points), Eigen::VectorXd::LinSpaced(25, 0, 0.1),
                                      KernelPrior::forDimensions(3));
        const Eigen::VectorXd flat = someParameters().flat();
        Eigen::VectorXd gradient;
        Eigen::VectorXd unused;
        likelihood(flat, gradient);
        for (Eigen::Index k = 0; k < flat.size(); ++k) {
            const Eigen::VectorXd step = 1e-5 * Eigen::VectorXd::Unit(flat.size(), k);
            const double difference = (likelihood(flat + step, unused) - likelihood(flat - step, unused)) / 2e-5;
            QVERIFY2(std::abs(gradient[k] - difference) < 1e-6 * std::max(1.0, std::abs(difference)),
                     qPrintable(QStringLiteral("parameter %1").arg(k)));
        }
    }

    void theFitFindsWhatMattersAndTheNoise() {
        Rng rng(5);
        const Eigen::MatrixXd points = randomPoints(60, 4);
        Eigen::VectorXd targets = (points.col(0).array() * 6).sin();
        for (double& target : targets)
            target += 0.1 * rng.normal();
        const KernelPrior prior = KernelPrior::forDimensions(3);
        const KernelParameters fitted = fitHyperparameters(points, kMixed, targets, {}, prior, prior.centre(3));
        QVERIFY(fitted.logLength[0] < fitted.logLength[1] || fitted.logAdditiveLength[0] < fitted.logAdditiveLength[1]);
        QVERIFY(std::exp(fitted.logNoise) > 0.004 && std::exp(fitted.logNoise) < 0.025);
    }

    void aFewExactResultsAreBelieved() {
        const Eigen::MatrixXd points = randomPoints(6, 9);
        const Eigen::VectorXd targets = smoothTargets(points);
        const KernelPrior prior = KernelPrior::forDimensions(3);
        GaussianProcess process(Kernel(kMixed, fitHyperparameters(points, kMixed, targets, {}, prior, prior.centre(3))),
                                points);
        process.setTargets(targets);
        for (Eigen::Index i = 0; i < points.rows(); ++i)
            QVERIFY(std::abs(process.at(points.row(i)).mean - targets[i]) < 0.02);
    }

    void aFitThatIsGivenUpKeepsWhereItBegan() {
        const KernelPrior prior = KernelPrior::forDimensions(3);
        std::stop_source giveUp;
        giveUp.request_stop();
        const KernelParameters fitted = fitHyperparameters(randomPoints(60, 4), kMixed, Eigen::VectorXd::Random(60), {}, prior,
                                                           prior.centre(3), giveUp.get_token());
        QVERIFY(fitted.flat() == prior.centre(3).flat());
    }

    void appendedRowsAnswerLikeAFactorisationAtOnce() {
        const Eigen::MatrixXd points = randomPoints(30, 6);
        const Kernel kernel(kMixed, someParameters());
        GaussianProcess whole(kernel, points);
        GaussianProcess grown(kernel, points.topRows(20));
        for (Eigen::Index i = 20; i < 30; ++i)
            grown.append(points.row(i));
        whole.setTargets(smoothTargets(points));
        grown.setTargets(smoothTargets(points));
        const Eigen::Vector3d x(0.2, 0.4, 0.5);
        QVERIFY(std::abs(whole.at(x).mean - grown.at(x).mean) < 1e-9);
        QVERIFY(std::abs(whole.at(x).variance - grown.at(x).variance) < 1e-9);
    }

    void anAppendedPointWithItsOwnMeanLeavesTheMeanAndLowersTheVariance() {
        GaussianProcess process = fittedProcess(15);
        const Eigen::Vector3d pending(0.9, 0.1, 0.5);
        const Eigen::Vector3d near(0.85, 0.15, 0.5);
        const Posterior before = process.at(near);
        Eigen::VectorXd targets(16);
        targets << process.targets(), process.at(pending).mean;
        process.append(pending);
        process.setTargets(targets);
        QVERIFY(std::abs(process.at(near).mean - before.mean) < 1e-9);
        QVERIFY(process.at(near).variance < before.variance);
    }

    void duplicatePointsAreNoTrouble() {
        Eigen::MatrixXd points(8, 3);
        points.rowwise() = Eigen::RowVector3d(0.5, 0.5, 0.5);
        KernelParameters parameters = someParameters();
        parameters.logNoise = -40;
        GaussianProcess process(Kernel(kMixed, parameters), points);
        process.append(points.row(0));
        process.setTargets(Eigen::VectorXd::Constant(9, 2.0));
        const Posterior posterior = process.at(points.row(0));
        QVERIFY(std::abs(posterior.mean - 2) < 1e-3);
        QVERIFY(posterior.variance > 0);
    }

    void withoutPointsItIsThePrior() {
        GaussianProcess process(Kernel(kMixed, someParameters()), Eigen::MatrixXd(0, 3));
        process.setTargets(Eigen::VectorXd(0));
        QCOMPARE(process.at(Eigen::Vector3d(0.1, 0.2, 0.5)).mean, 0.0);
        QCOMPARE(process.at(Eigen::Vector3d(0.1, 0.2, 0.5)).variance, process.kernel().variance());
    }

    void noQuestionsHaveNoAnswers() {
        const GaussianProcess process = fittedProcess(10);
        Eigen::VectorXd means, variances;
        process.atRows(Eigen::MatrixXd(0, 3), means, variances);
        QCOMPARE(means.size(), Eigen::Index{0});
        QCOMPARE(variances.size(), Eigen::Index{0});
    }

    /// One point has no distances: what is believed of lengths is the prior.
    void oneResultLeavesTheLengthsToThePrior() {
        const KernelPrior prior = KernelPrior::forDimensions(3);
        KernelParameters start = prior.centre(3);
        start.logLength.array() += 1;
        start.logAdditiveLength.array() -= 1;
        const KernelParameters fitted =
            fitHyperparameters(randomPoints(1, 7), kMixed, Eigen::VectorXd::Zero(1), {}, prior, start);
        for (Eigen::Index k = 0; k < 3; ++k) {
            QVERIFY(std::abs(fitted.logLength[k] - prior.length.mean) < 0.1);
            QVERIFY(std::abs(fitted.logAdditiveLength[k] - prior.additiveLength.mean) < 0.1);
        }
    }

    void oneResultAndConstantResultsCanBeFitted() {
        const KernelPrior prior = KernelPrior::forDimensions(3);
        for (const Eigen::Index n : {1, 2, 10}) {
            const KernelParameters fitted =
                fitHyperparameters(randomPoints(n, 7), kMixed, Eigen::VectorXd::Zero(n), {}, prior, prior.centre(3));
            QVERIFY(fitted.flat().allFinite());
        }
    }

    void leaveOneOutIsWhatLeavingOneOutGives() {
        const GaussianProcess process = fittedProcess(10);
        const LeaveOneOut looked = LeaveOneOut::of(process);
        for (Eigen::Index left = 0; left < 10; ++left) {
            std::vector<Eigen::Index> others;
            for (Eigen::Index i = 0; i < 10; ++i) {
                if (i != left)
                    others.push_back(i);
            }
            GaussianProcess without(process.kernel(), process.points()(others, Eigen::all));
            without.setTargets(process.targets()(others));
            const Posterior posterior = without.at(process.points().row(left));
            QVERIFY(std::abs(posterior.mean - looked.means[left]) < 1e-8);
            QVERIFY(std::abs(std::sqrt(posterior.variance + process.noise()) - looked.deviations[left]) < 1e-8);
        }
    }
};

VERNIER_TEST(TestGaussianProcess, Nothing);

}  // namespace tst_GaussianProcess

#include "tst_GaussianProcess.moc"
