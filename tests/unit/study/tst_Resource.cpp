#include "core/study/Resource.h"

#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

namespace tst_Resource {

using namespace vernier;
using namespace vernier::test;

namespace {

/// The steps that are read from a command.
std::int64_t stepsOf(std::vector<std::string> arguments) {
    StudyDefinition definition;
    definition.command.arguments = std::move(arguments);
    const std::optional<ResourceRange> resource = resourceOf(definition);
    return resource ? resource->max : 0;
}

}  // namespace

class TestResource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOptionOfTheCommandSaysHowManySteps() {
        for (const char* const option :
             {"epochs", "--epochs", "-epochs", "--numepochs", "--n-epochs", "--n_epochs", "--num-epochs", "--num_epochs"}) {
            QCOMPARE(stepsOf({"train", std::string(option) + "=27"}), std::int64_t{27});
            QCOMPARE(stepsOf({"train", option, "9"}), std::int64_t{9});
        }
        QCOMPARE(stepsOf({"train", "--epochs=1"}), std::int64_t{1});
    }

    void otherWordsSayNothing() {
        QCOMPARE(stepsOf({"train", "--epochs=0"}), std::int64_t{0});
        QCOMPARE(stepsOf({"train", "--epochs=2.5"}), std::int64_t{0});
        QCOMPARE(stepsOf({"train", "--epochs={epochs}"}), std::int64_t{0});
        QCOMPARE(stepsOf({"train", "--epochs"}), std::int64_t{0});
        QCOMPARE(stepsOf({"train", "--batches=5", "--"}), std::int64_t{0});
    }

    void aFixedParameterSaysSoToo() {
        Parameter epochs = integer("epochs", 1, 100);
        StudyDefinition definition;
        definition.space = SearchSpace::create({epochs}).value();
        QVERIFY(!resourceOf(definition));
        epochs.fixed = std::int64_t{30};
        definition.space = SearchSpace::create({epochs}).value();
        QCOMPARE(resourceOf(definition), std::optional(ResourceRange{1, 30, 3}));
        definition.command.arguments = {"train", "--epochs=9"};
        QCOMPARE(resourceOf(definition)->max, std::int64_t{9});
        definition.resource = ResourceRange{2, 50, 4};
        QCOMPARE(resourceOf(definition), definition.resource);
    }

    void placeholdersAreSoughtInCommandAndEnvironment() {
        StudyDefinition definition;
        definition.command.arguments = {"train", "--steps={resource}"};
        QVERIFY(isToldResource(definition) && !canResume(definition));
        definition.command.arguments = {"train"};
        definition.environment = {{"KEEP", "{checkpoint_dir}/state"}};
        QVERIFY(!isToldResource(definition) && canResume(definition));
    }
};

VERNIER_TEST(TestResource, Nothing);

}  // namespace tst_Resource

#include "tst_Resource.moc"
