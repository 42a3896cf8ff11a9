#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace vernier {

/// What this machine has to share among the slots.
struct SlotResources {
    int cores = 1;                  ///< that this process may use
    std::vector<std::string> gpus;  ///< as CUDA_VISIBLE_DEVICES names them; empty without any
    bool setsThreads = true;        ///< false if the user has set OMP_NUM_THREADS for all

    /// CUDA_VISIBLE_DEVICES if it is set, else one GPU for each /dev/nvidiaN.
    static SlotResources detect();
    /// The GPUs in a value of CUDA_VISIBLE_DEVICES: like CUDA, none after the first negative or empty entry.
    static std::vector<std::string> gpusFrom(const std::string& visibleDevices);
};

/// A place for one running trial.
struct Slot {
    int index = 0;
    std::optional<std::string> gpu;
    /// OMP_NUM_THREADS: an equal share of the cores. CUDA_VISIBLE_DEVICES: its GPU.
    std::map<std::string, std::string> environment;

    bool operator==(const Slot&) const = default;
};

/// The slots of a study. With fewer GPUs than slots, slots share GPUs in turn. One thread.
class SlotPool {
public:
    /// `size` >= 1.
    SlotPool(int size, SlotResources resources);

    /// The free slot with the lowest index; nothing if all are taken.
    std::optional<Slot> acquire();
    /// Also false while trials in slots beyond a reduced size() still run: never more trials than slots.
    bool hasFree() const { return taken() < m_size; }
    /// Takes this slot for a trial that was found running; its index may be beyond size(). If taken twice, one release frees
    /// it.
    void occupy(int index) { m_taken.insert(index); }
    void release(int index) { m_taken.erase(index); }

    /// From now on there are `size` slots. Trials in slots beyond it keep running; their slots are not reused. Shares of the
    /// cores change for later trials only.
    void resize(int size) { m_size = size; }
    int size() const { return m_size; }
    /// Slots in use, including those beyond size().
    int taken() const { return static_cast<int>(m_taken.size()); }
    /// GPU and environment of the slot with this index.
    Slot describe(int index) const;

private:
    int m_size;
    SlotResources m_resources;
    std::set<int> m_taken;
};

}  // namespace vernier
