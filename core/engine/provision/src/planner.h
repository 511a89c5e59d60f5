#pragma once

#include "engine/provision/plan.h"
#include "views/problems.h"

#include <QCoreApplication>

namespace cordboard::provision {

/// Compares one file with what is stored. Used once.
class Planner
{
    Q_DECLARE_TR_FUNCTIONS(provision)

public:
    Planner(const Provision &provision, const Stored &stored);

    Result<Plan> plan();

private:
    struct Work
    {
        PlannedCarrier planned;
        Carrier before;
        bool isNew = false;
        bool changed = false;
    };

    void takeCarrier(const ProvisionCarrier &wanted);
    void addCarrier(const ProvisionCarrier &wanted);
    void updateCarrier(Work &work, const ProvisionCarrier &wanted);
    void updateKey(Work &work, const ProvisionCarrier &wanted, CarrierKey key);
    void updateProfile(Work &work, const ProvisionCarrier &wanted);
    void updateMm7(Work &work, const ProvisionCarrier &wanted);
    void updateMm1(Work &work, const ProvisionCarrier &wanted);
    void sayChanged(const Work &work, const ProvisionCarrier &wanted, QLatin1String key,
                    const QString &before, const QString &after);
    template<class Profile, class Fields>
    void updateFields(Work &work, const ProvisionCarrier &wanted, const QStringList &given,
                      const Fields &fields, Profile &stored, const Profile &wish);
    void takeSender(const ProvisionSender &sender);
    void takeSenderKeys(const ProvisionSender &sender);
    void takeRoute(const ProvisionRoute &route);
    void replaceRoute(const Route &before, const ProvisionRoute &wanted);
    void takePrice(const ProvisionPrice &price);
    QString namesOf(const QList<ProvisionShare> &shares) const;
    QList<ProvisionShare> sharesOf(const Route &route) const;
    void takePolicy();
    void takeKey(const ProvisionKey &key);
    void changeKey(const StoredKey &stored, const ProvisionKey &wanted);
    void addKey(const ProvisionKey &wanted);
    const StoredKey *storedKey(const ProvisionKey &wanted) const;
    void loseSender(Work &owner, const QString &number);

    Work *find(const QString &name);
    Work *ownerOf(const QString &number);
    /// The carrier by name; complains when there is none.
    Work *resolve(const QString &name, int line);
    QString nameOf(CarrierId id) const;
    void warn(int line, const QString &words);

    const Provision &m_provision;
    const Stored &m_stored;
    QList<Work> m_work;
    views::Problems m_problems;
    Plan m_plan;
};

/// Copies one key's value; gives how the old and the new one are written in a sentence.
struct KeyChange
{
    QString before;
    QString after;
};
KeyChange copyKey(CarrierKey key, const CarrierEdit &from, CarrierEdit &into);

} // namespace cordboard::provision
