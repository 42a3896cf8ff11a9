#include "tests/support/Patient.h"
#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_MachineChecks {

using namespace vernier;
using namespace vernier::test;

/// What checks find of the machine, and where they keep quiet.
class TestMachineChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idleSlotsAreFound() {
        const Patient patient = running(4, 1);
        QCOMPARE(patient.changeOf<remedy::Slots>("slots-idle").slots, 1);
    }
    void busySlotsAreNone() {
        QVERIFY(!running(4, 4).has("slots-idle"));
        QVERIFY(!running(4, 3).has("slots-idle"));
        QVERIFY(!running(1, 1).has("slots-idle"));
    }

    void moreSlotsThanCoresAreFound() {
        Patient patient = running(8, 8);
        patient.machine.cores = 4;
        useCores(patient, 0.5);
        QCOMPARE(patient.changeOf<remedy::Slots>("cpu-overcommitted").slots, 4);
    }
    void trialsThatUsedMoreAloneAreFound() {
        Patient patient = running(4, 4);
        patient.machine.cores = 8;
        useCores(patient, 2.0);
        for (int trial = 0; trial < 3; ++trial) {  // long after the others, one by one
            Trial& alone = patient.add(0.1, 0.1, 0.5);
            alone.startedWallMs = 100'000'000 + trial * 20'000;
            alone.endedWallMs = *alone.startedWallMs + 10'000;
            alone.end->cpuSeconds = 70;
        }
        QCOMPARE(patient.changeOf<remedy::Slots>("cpu-overcommitted").slots, 1);
    }
    void coresThatSufficeAreNone() {
        Patient patient = running(4, 4);
        patient.machine.cores = 8;
        useCores(patient, 2.0);  // all of it, and no one has used more
        QVERIFY(!patient.has("cpu-overcommitted"));
        useCores(patient, 1.0);
        QVERIFY(!patient.has("cpu-overcommitted"));
        patient.machine.cores = std::nullopt;
        QVERIFY(!patient.has("cpu-overcommitted"));
    }

    void tooLittleMemoryIsFound() {
        Patient patient = withMemory(5'000'000'000);
        QCOMPARE(patient.changeOf<remedy::Slots>("memory-overcommitted").slots, 2);
    }
    void enoughMemoryIsNone() { QVERIFY(!withMemory(2'000'000'000).has("memory-overcommitted")); }

    void tooLittleGpuMemoryIsFound() {
        Patient patient = withGpus(30'000'000'000);
        QCOMPARE(patient.changeOf<remedy::Slots>("gpu-overcommitted").slots, 2);
    }
    void enoughGpuMemoryIsNone() { QVERIFY(!withGpus(19'000'000'000).has("gpu-overcommitted")); }

    void anIdleMachineIsFound() {
        Patient patient = withMemory(100'000'000);
        patient.machine.cores = 16;
        useCores(patient, 1.0);
        patient.definition.limits.trials = 200;
        QCOMPARE(patient.changeOf<remedy::Slots>("machine-idle").slots, 16);
    }
    void aBusyMachineOrAMeasuredTimeIsNone() {
        Patient patient = withMemory(100'000'000);
        patient.machine.cores = 16;
        useCores(patient, 3.0);
        patient.definition.limits.trials = 200;
        QVERIFY(!patient.has("machine-idle"));
        useCores(patient, 1.0);
        patient.definition.metrics[0].source = MetricSource::Builtin;
        QVERIFY(!patient.has("machine-idle"));
        patient.definition.metrics[0].source = MetricSource::Regex;
        patient.definition.limits.trials = 40;  // nothing is left to run
        QVERIFY(!patient.has("machine-idle"));
    }

    void aDiskThatFillsIsFound() {
        Patient patient = running(1, 1);
        patient.disk = DiskFacts{40'000'000'000, 50'000'000'000};
        QVERIFY(patient.find("disk-filling").value().evidence.text().find("60 more would take 60 GB") != std::string::npos);
    }
    void aDiskWithRoomIsNone() {
        Patient patient = running(1, 1);
        patient.disk = DiskFacts{40'000'000'000, 90'000'000'000};
        QVERIFY(!patient.has("disk-filling"));
        patient.disk = DiskFacts{40'000'000'000, 1'000'000};
        patient.definition.limits.trials = 40;  // it is over
        QVERIFY(!patient.has("disk-filling"));
    }

private:
    /// 40 trials of 10 s, so many at a time.
    static Patient running(int slots, int atATime) {
        Patient patient;
        patient.definition.limits.parallel = slots;
        patient.search(40, [](double x, double) { return x; });
        for (const auto& trial : patient.trials) {
            trial->startedWallMs = 1'000'000 + trial->id.number / atATime * 10'000;
            trial->endedWallMs = *trial->startedWallMs + 10'000;
        }
        return patient;
    }
    static void useCores(Patient& patient, double cores) {
        for (const auto& trial : patient.trials)
            trial->end->cpuSeconds = cores * 10;
    }
    /// 4 at a time on 16 GB.
    static Patient withMemory(std::int64_t bytes) {
        Patient patient = running(4, 4);
        patient.machine.memoryBytes = 16'000'000'000;
        for (const auto& trial : patient.trials)
            trial->end->peakMemoryBytes = bytes;
        return patient;
    }
    /// 4 at a time on two GPUs of 40 GB.
    static Patient withGpus(std::int64_t bytes) {
        Patient patient = running(4, 4);
        patient.machine.gpus = 2;
        patient.machine.gpuMemoryBytes = 40'000'000'000;
        for (const auto& trial : patient.trials)
            trial->end->peakGpuBytes = bytes;
        return patient;
    }
};

VERNIER_TEST(TestMachineChecks, CoreEvents);

}  // namespace tst_MachineChecks

#include "tst_MachineChecks.moc"
