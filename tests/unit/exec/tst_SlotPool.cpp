#include "core/exec/SlotPool.h"
#include "tests/support/TestProgram.h"

namespace tst_SlotPool {

using namespace vernier;

namespace {

SlotResources machine(int cores, std::vector<std::string> gpus = {}) {
    return {cores, std::move(gpus), true};
}

}  // namespace

class TestSlotPool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLowestFreeSlotIsGivenOut() {
        SlotPool pool(3, machine(8));
        QCOMPARE(pool.acquire()->index, 0);
        QCOMPARE(pool.acquire()->index, 1);
        QCOMPARE(pool.acquire()->index, 2);
        QVERIFY(!pool.acquire());
        pool.release(1);
        QCOMPARE(pool.acquire()->index, 1);
        QCOMPARE(pool.taken(), 3);
    }

    void coresAreSharedEqually() {
        QCOMPARE(SlotPool(3, machine(8)).acquire()->environment.at("OMP_NUM_THREADS"), std::string("2"));
        QCOMPARE(SlotPool(9, machine(8)).acquire()->environment.at("OMP_NUM_THREADS"), std::string("1"));
        SlotResources chosen = machine(8);
        chosen.setsThreads = false;
        QVERIFY(!SlotPool(3, chosen).acquire()->environment.contains("OMP_NUM_THREADS"));
    }

    void gpusAreGivenOutInTurn() {
        SlotPool pool(3, machine(8, {"2", "GPU-a1"}));
        QCOMPARE(pool.acquire()->gpu, std::optional<std::string>("2"));
        QCOMPARE(pool.acquire()->environment.at("CUDA_VISIBLE_DEVICES"), std::string("GPU-a1"));
        QCOMPARE(pool.acquire()->gpu, std::optional<std::string>("2"));
        const Slot without = *SlotPool(1, machine(8)).acquire();
        QVERIFY(!without.gpu);
        QVERIFY(!without.environment.contains("CUDA_VISIBLE_DEVICES"));
    }

    void shrinkingOnlyStopsGivingOut() {
        SlotPool pool(3, machine(6));
        for (int count = 0; count < 3; ++count)
            pool.acquire();
        pool.resize(1);
        QCOMPARE(pool.taken(), 3);
        pool.release(2);
        pool.release(1);
        QVERIFY(!pool.acquire());
        pool.release(0);
        QCOMPARE(pool.acquire()->environment.at("OMP_NUM_THREADS"), std::string("6"));
        pool.resize(2);
        QCOMPARE(pool.acquire()->index, 1);
    }

    void aSlotFoundInUseIsNotGivenOut() {
        SlotPool pool(2, machine(2));
        pool.occupy(0);
        pool.occupy(5);
        QCOMPARE(pool.acquire()->index, 1);
        QVERIFY(!pool.acquire());
    }

    void visibleDevicesAreReadAsCudaReadsThem() {
        using Gpus = std::vector<std::string>;
        QCOMPARE(SlotResources::gpusFrom("0"), (Gpus{"0"}));
        QCOMPARE(SlotResources::gpusFrom("3,GPU-77,1"), (Gpus{"3", "GPU-77", "1"}));
        QCOMPARE(SlotResources::gpusFrom("1,-1,2"), (Gpus{"1"}));
        QCOMPARE(SlotResources::gpusFrom(""), Gpus{});
        QCOMPARE(SlotResources::gpusFrom(",1"), Gpus{});
    }

    void theUsersSettingsAreDetected() {
        qputenv("CUDA_VISIBLE_DEVICES", "4,5");
        qputenv("OMP_NUM_THREADS", "3");
        const SlotResources set = SlotResources::detect();
        QCOMPARE(set.gpus, (std::vector<std::string>{"4", "5"}));
        QVERIFY(!set.setsThreads);
        QVERIFY(set.cores >= 1);
        qunsetenv("OMP_NUM_THREADS");
        QVERIFY(SlotResources::detect().setsThreads);
    }
};

VERNIER_TEST(TestSlotPool, Nothing);

}  // namespace tst_SlotPool

#include "tst_SlotPool.moc"
