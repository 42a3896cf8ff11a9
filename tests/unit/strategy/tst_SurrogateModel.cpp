#include "core/strategy/SurrogateModel.h"

#include "core/strategy/TrialData.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

namespace tst_SurrogateModel {

using namespace vernier;

namespace {

constexpr Eigen::Index kCount = 12;
constexpr Eigen::Index kOdd = 5;

Eigen::MatrixXd line() {
    return Eigen::VectorXd::LinSpaced(kCount, 0, 1);
}

/// A gentle slope, with one result that stands out.
Eigen::VectorXd slopeWithAnOddResult() {
    Eigen::VectorXd values = line().col(0);
    values[kOdd] += 0.5;
    return values;
}

/// What the model believes of the place of the odd result, in warped units, above what is observed there.
double residualAt(Eigen::Index index, const Eigen::VectorXd& errors) {
    SurrogateModel model({false}, OutputWarpKind::Clipped);
    const Eigen::VectorXd values = slopeWithAnOddResult();
    model.update(line(), values, errors);
    return model.process().at(line().row(index).transpose()).mean - model.warp().warp(values[index]);
}

}  // namespace

class TestSurrogateModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aResultThatIsLessSureIsBelievedLess() {
        Eigen::VectorXd errors = Eigen::VectorXd::Constant(kCount, 0.01);
        const double asSure = residualAt(kOdd, errors);
        errors[kOdd] = 0.5;
        const double lessSure = residualAt(kOdd, errors);
        QVERIFY2(lessSure < asSure - 0.1, qPrintable(QStringLiteral("%1 %2").arg(lessSure).arg(asSure)));
        QVERIFY(std::abs(residualAt(0, errors)) < 0.2);
    }

    void errorsThatAreAllAlikeOrUnknownChangeNothing() {
        const double without = residualAt(kOdd, {});
        QCOMPARE(residualAt(kOdd, Eigen::VectorXd::Zero(kCount)), without);
        QCOMPARE(residualAt(kOdd, Eigen::VectorXd::Constant(1, 0.5)), without);  // not one for each: none
    }

    void newResultsAreAddedWithTheirErrors() {
        const Eigen::VectorXd values = slopeWithAnOddResult();
        Eigen::VectorXd errors = Eigen::VectorXd::Constant(kCount, 0.01);
        errors[kOdd] = 0.5;
        SurrogateModel grown({false}, OutputWarpKind::Clipped);
        for (Eigen::Index count = 4; count <= kCount; ++count)
            grown.update(line().topRows(count), values.head(count), errors.head(count));
        SurrogateModel whole({false}, OutputWarpKind::Clipped);
        whole.update(line(), values, errors);
        const Eigen::VectorXd point = line().row(kOdd).transpose();
        QCOMPARE(grown.process().at(point).mean, whole.process().at(point).mean);
        QCOMPARE(grown.incumbent(), whole.incumbent());
    }

    void theErrorsOfTrialsAreRead() {
        const SearchSpace space = SearchSpace::create({vernier::test::continuous("x")}).value();
        const Encoding encoding(space);
        History history(Objective{"loss", Goal::Minimize, ObjectiveValue::Last});
        for (std::int64_t number = 0; number < 2; ++number) {
            auto trial = std::make_shared<Trial>();
            trial->id = TrialId{number};
            trial->configuration = {{"x", 0.25 + 0.5 * static_cast<double>(number)}};
            trial->state = TrialState::Complete;
            trial->objective = 1;
            if (number == 1)
                trial->objectiveError = 0.125;
            history.apply(std::move(trial));
        }
        QVERIFY(TrialReader(encoding).read(history).observedErrors == Eigen::Vector2d(0, 0.125));
    }
};

VERNIER_TEST(TestSurrogateModel, Nothing);

}  // namespace tst_SurrogateModel

#include "tst_SurrogateModel.moc"
