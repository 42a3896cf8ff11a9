#pragma once

namespace vernier {

/// An open file or folder, closed with this object.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor();

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    /// The caller closes it.
    int release();

private:
    int m_number = -1;
};

}  // namespace vernier
