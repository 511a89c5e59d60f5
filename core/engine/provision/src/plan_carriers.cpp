#include "planner.h"

namespace cordboard::provision {

namespace {

QString written(const QString &text)
{
    return QStringLiteral("“%1”").arg(text);
}
QString written(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}
QString written(int value)
{
    return QString::number(value);
}
QString written(BindMode mode)
{
    return written(bindModeWord(mode));
}

QString written(UnknownPolicy policy)
{
    return written(unknownPolicyWord(policy));
}

template<class T>
KeyChange copyValue(const T &from, T &into)
{
    KeyChange change{written(into), written(from)};
    into = from;
    return change;
}

} // namespace

KeyChange copyKey(CarrierKey key, const CarrierEdit &from, CarrierEdit &into)
{
    switch (key) {
    case CarrierKey::Host:
        return copyValue(from.carrier.host, into.carrier.host);
    case CarrierKey::Port:
        return copyValue(from.carrier.port, into.carrier.port);
    case CarrierKey::Bind:
        return copyValue(from.carrier.bind, into.carrier.bind);
    case CarrierKey::SystemId:
        return copyValue(from.carrier.systemId, into.carrier.systemId);
    case CarrierKey::SystemType:
        return copyValue(from.carrier.systemType, into.carrier.systemType);
    case CarrierKey::Tls:
        return copyValue(from.carrier.tls, into.carrier.tls);
    case CarrierKey::Window:
        return copyValue(from.carrier.window, into.carrier.window);
    case CarrierKey::Rate:
        return copyValue(from.carrier.rate, into.carrier.rate);
    case CarrierKey::Unknown:
        return copyValue(from.carrier.unknown, into.carrier.unknown);
    case CarrierKey::UnknownBroadcast:
        return copyValue(from.carrier.unknownBroadcast, into.carrier.unknownBroadcast);
    case CarrierKey::UnknownHoldMinutes:
        return copyValue(from.carrier.unknownHoldMinutes, into.carrier.unknownHoldMinutes);
    case CarrierKey::ReceiptsByText:
        return copyValue(from.carrier.receiptsByText, into.carrier.receiptsByText);
    case CarrierKey::Enabled:
        return copyValue(from.carrier.enabled, into.carrier.enabled);
    case CarrierKey::Password:
        into.password = from.password; // never written into a sentence
        into.keepPassword = false;
        return {};
    }
    return {};
}

void Planner::takeCarrier(const ProvisionCarrier &wanted)
{
    if (Work *work = find(wanted.edit.carrier.name))
        updateCarrier(*work, wanted);
    else
        addCarrier(wanted);
}

void Planner::addCarrier(const ProvisionCarrier &wanted)
{
    if (!wanted.given.contains(CarrierKey::Host) && !wanted.edit.carrier.isMm7()) {
        m_problems.add(wanted.line, tr("“host” is missing in the carrier “%1”, which is a new one.")
                                        .arg(wanted.edit.carrier.name));
    }
    if (!wanted.edit.carrier.mm7.listenUser.isEmpty() && wanted.edit.listenPassword.isEmpty()) {
        m_problems.add(wanted.line,
                       tr("“listen_password” is missing in the carrier “%1”: a name alone lets "
                          "nobody in.")
                           .arg(wanted.edit.carrier.name));
    }
    Work work;
    work.planned.edit = wanted.edit;
    // No password needs no sealing, and so no keyring.
    work.planned.edit.keepPassword = wanted.edit.password.isEmpty();
    work.planned.edit.keepListenPassword = wanted.edit.listenPassword.isEmpty();
    work.isNew = true;
    work.changed = true;
    m_work.append(work);
    ++m_plan.added;
}

void Planner::updateCarrier(Work &work, const ProvisionCarrier &wanted)
{
    if (wanted.edit.carrier.kind != work.before.kind) {
        m_problems.add(wanted.line,
                       tr("the carrier “%1” is of the kind “%2” and cannot become “%3”. Give the "
                          "new one another name.")
                           .arg(work.before.name, work.before.kind, wanted.edit.carrier.kind));
        return;
    }
    // The order of the enum, so that warnings come in the same order every time.
    for (int key = 0; key <= int(CarrierKey::Enabled); ++key) {
        if (wanted.given.contains(CarrierKey(key)))
            updateKey(work, wanted, CarrierKey(key));
    }
    updateProfile(work, wanted);
    updateMm7(work, wanted);
    updateMm1(work, wanted);
    if (work.changed)
        ++m_plan.updated;
}

void Planner::updateProfile(Work &work, const ProvisionCarrier &wanted)
{
    SmppProfile &stored = work.planned.edit.carrier.profile;
    for (const ProfileField &field : profileFields()) {
        if (!wanted.givenProfile.contains(QLatin1String(field.key)))
            continue;
        const QString before = profileValue(stored, field);
        const QString after = profileValue(wanted.edit.carrier.profile, field);
        if (before == after)
            continue;
        (void)setProfileValue(stored, field, after);
        work.changed = true;
        // A page of certificates is no sentence.
        const bool isLong = before.size() > 64 || after.size() > 64;
        warn(wanted.line, isLong ? tr("“%1” of the carrier “%2” was replaced.")
                                       .arg(QLatin1String(field.key), work.before.name)
                                 : tr("“%1” of the carrier “%2” was %3 and is now %4.")
                                       .arg(QLatin1String(field.key), work.before.name,
                                            written(before), written(after)));
    }
}

template<class Profile, class Fields>
void Planner::updateFields(Work &work, const ProvisionCarrier &wanted, const QStringList &given,
                           const Fields &fields, Profile &stored, const Profile &wish)
{
    for (const auto &field : fields) {
        const QLatin1String key(field.key);
        if (!given.contains(key))
            continue;
        const QString before = field.value(stored);
        const QString after = field.value(wish);
        if (before == after)
            continue;
        (void)field.set(stored, after);
        work.changed = true;
        sayChanged(work, wanted, key, before, after);
    }
}

void Planner::sayChanged(const Work &work, const ProvisionCarrier &wanted, QLatin1String key,
                         const QString &before, const QString &after)
{
    warn(wanted.line, tr("“%1” of the carrier “%2” was %3 and is now %4.")
                          .arg(key, work.before.name, written(before), written(after)));
}

void Planner::updateMm1(Work &work, const ProvisionCarrier &wanted)
{
    updateFields(work, wanted, wanted.givenMm1, mm1Fields(), work.planned.edit.carrier.mm1,
                 wanted.edit.carrier.mm1);
}

void Planner::updateMm7(Work &work, const ProvisionCarrier &wanted)
{
    updateFields(work, wanted, wanted.givenMm7, mm7Fields(), work.planned.edit.carrier.mm7,
                 wanted.edit.carrier.mm7);
    if (wanted.edit.listenPassword.isEmpty())
        return;
    work.planned.edit.listenPassword = wanted.edit.listenPassword;
    work.planned.edit.keepListenPassword = false;
    work.changed = true;
}

void Planner::updateKey(Work &work, const ProvisionCarrier &wanted, CarrierKey key)
{
    if (key == CarrierKey::Password && wanted.edit.password.isEmpty() && !work.before.hasPassword)
        return;
    const KeyChange change = copyKey(key, wanted.edit, work.planned.edit);
    if (key == CarrierKey::Password) {
        work.changed = true;
        if (work.before.hasPassword) {
            warn(wanted.passwordLine,
                 tr("the stored password of the carrier “%1” was replaced by the one in the file.")
                     .arg(work.before.name));
        }
        return;
    }
    if (change.before == change.after)
        return;
    work.changed = true;
    warn(wanted.line, tr("“%1” of the carrier “%2” was %3 and is now %4.")
                          .arg(carrierKeyWord(key), work.before.name, change.before, change.after));
}

} // namespace cordboard::provision
