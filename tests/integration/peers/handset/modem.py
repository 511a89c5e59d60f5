#!/usr/bin/python3
"""A modem that mmsd-tng believes in: ModemManager's objects on a bus of the test's own.

modem.py BUS_ADDRESS      reads one JSON object a line, writes one a line:
  {"push": "hex"}                       a WAP push arrives; answers {"pushed": n}
  {"messages": true}                    what mmsd has: {"messages": [{…}]}
  {"send": {"to": [...], "subject": "", "files": [[name, type, path]], "report": true}}
                                        mmsd sends it: {"sent": path}, or {"error": text}
{"ready": true} comes first, {"mmsd": true} when mmsd's service is there.
"""

import json
import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

MM = "org.freedesktop.ModemManager1"
ROOT = "/org/freedesktop/ModemManager1"
MODEM, BEARER, SIM = ROOT + "/Modem/0", ROOT + "/Bearer/0", ROOT + "/SIM/0"
MMSD, SERVICE = "org.ofono.mms", "/org/ofono/mms/modemmanager"


def say(what):
    print(json.dumps(what, ensure_ascii=False), flush=True)


def variants(values):
    return dbus.Dictionary(values, signature="sv")


def paths(values):
    return dbus.Array([dbus.ObjectPath(value) for value in values], signature="o")


PROPERTIES = {
    MODEM: {
        MM + ".Modem": {
            "State": dbus.Int32(11), "StateFailedReason": dbus.UInt32(0), "Bearers": paths([BEARER]),
            "Sim": dbus.ObjectPath(SIM), "OwnNumbers": dbus.Array(["+13035550143"], signature="s"),
            "Manufacturer": "test", "Model": "test", "Revision": "1", "DeviceIdentifier": "x",
            "Device": "/dev/test", "Plugin": "test", "PrimaryPort": "lo", "EquipmentIdentifier": "0",
            "UnlockRequired": dbus.UInt32(1), "AccessTechnologies": dbus.UInt32(16384),
            "PowerState": dbus.UInt32(3), "MaxBearers": dbus.UInt32(1), "MaxActiveBearers": dbus.UInt32(1)},
        MM + ".Modem.Modem3gpp": {
            "Imei": "0", "RegistrationState": dbus.UInt32(1), "OperatorCode": "310260",
            "OperatorName": "Test", "EnabledFacilityLocks": dbus.UInt32(0)},
        MM + ".Modem.Messaging": {
            "Messages": paths([]), "SupportedStorages": dbus.Array([dbus.UInt32(1)], signature="u"),
            "DefaultStorage": dbus.UInt32(1)}},
    BEARER: {
        MM + ".Bearer": {
            "Interface": "lo", "Connected": True, "Suspended": False,
            "Ip4Config": variants({"method": dbus.UInt32(2), "address": "127.0.0.1", "prefix": dbus.UInt32(8),
                                   "dns1": "127.0.0.1", "gateway": "127.0.0.1"}),
            "Ip6Config": variants({"method": dbus.UInt32(0)}), "IpTimeout": dbus.UInt32(20),
            "Properties": variants({"apn": "mms.test", "ip-type": dbus.UInt32(1)}),
            "BearerType": dbus.UInt32(1), "Stats": variants({})}},
    SIM: {
        MM + ".Sim": {
            "SimIdentifier": "89", "Imsi": "310260000000001", "OperatorIdentifier": "310260",
            "OperatorName": "Test", "EmergencyNumbers": dbus.Array([], signature="s")}},
}


class Thing(dbus.service.Object):
    def __init__(self, bus, path):
        self.path = path
        super().__init__(bus, path)

    @dbus.service.method("org.freedesktop.DBus.Properties", in_signature="s", out_signature="a{sv}")
    def GetAll(self, interface):
        return variants(PROPERTIES[self.path].get(interface, {}))

    @dbus.service.method("org.freedesktop.DBus.Properties", in_signature="ss", out_signature="v")
    def Get(self, interface, name):
        return PROPERTIES[self.path][interface][name]


class Modem(Thing):
    @dbus.service.signal("org.freedesktop.DBus.Properties", signature="sa{sv}as")
    def PropertiesChanged(self, interface, changed, invalidated):
        pass

    @dbus.service.method(MM + ".Modem", out_signature="ao")
    def ListBearers(self):
        return paths([BEARER])

    @dbus.service.method(MM + ".Modem.Messaging", out_signature="ao")
    def List(self):
        return PROPERTIES[MODEM][MM + ".Modem.Messaging"]["Messages"]

    @dbus.service.method(MM + ".Modem.Messaging", in_signature="o")
    def Delete(self, path):
        pass

    @dbus.service.signal(MM + ".Modem.Messaging", signature="ob")
    def Added(self, path, received):
        pass


class Manager(dbus.service.Object):
    @dbus.service.method("org.freedesktop.DBus.ObjectManager", out_signature="a{oa{sa{sv}}}")
    def GetManagedObjects(self):
        modem = {name: variants(values) for name, values in PROPERTIES[MODEM].items()}
        return dbus.Dictionary({dbus.ObjectPath(MODEM): dbus.Dictionary(modem, signature="sa{sv}")},
                               signature="oa{sa{sv}}")


class Handset:
    def __init__(self, bus):
        self.bus = bus
        self.manager = Manager(bus, ROOT)
        self.modem = Modem(bus, MODEM)
        self.things = [Thing(bus, BEARER), Thing(bus, SIM)]
        self.name = dbus.service.BusName(MM, bus)

    def service(self):
        return dbus.Interface(self.bus.get_object(MMSD, SERVICE), MMSD + ".Service")

    def push(self, octets):
        messaging = PROPERTIES[MODEM][MM + ".Modem.Messaging"]
        path = ROOT + "/SMS/%d" % len(messaging["Messages"])
        PROPERTIES[path] = {MM + ".Sms": {
            "State": dbus.UInt32(3), "PduType": dbus.UInt32(1), "Number": "+13035550142", "Text": "",
            "Data": dbus.Array([dbus.Byte(octet) for octet in octets], signature="y"), "SMSC": "",
            "Validity": dbus.Struct((dbus.UInt32(0), dbus.UInt32(0)), variant_level=1),
            "Class": dbus.Int32(-1), "DeliveryReportRequest": False, "MessageReference": dbus.UInt32(0),
            "Timestamp": "2026-11-26T12:00:00+00", "DischargeTimestamp": "",
            "DeliveryState": dbus.UInt32(256), "Storage": dbus.UInt32(1), "TeleserviceId": dbus.UInt32(0),
            "ServiceCategory": dbus.UInt32(0)}}
        self.things.append(Thing(self.bus, path))
        messaging["Messages"].append(dbus.ObjectPath(path))
        # mmsd reads the list when it hears of the property, and the message when it is announced
        self.modem.PropertiesChanged(MM + ".Modem.Messaging", variants({"Messages": messaging["Messages"]}),
                                     dbus.Array([], signature="s"))
        self.modem.Added(dbus.ObjectPath(path), True)
        say({"pushed": len(messaging["Messages"])})

    def messages(self):
        found = []
        for path, properties in self.service().GetMessages():
            attachments = [[str(a[0]), str(a[1]), int(a[4])] for a in properties.get("Attachments", [])]
            found.append({"path": str(path), "status": str(properties.get("Status", "")),
                          "subject": str(properties.get("Subject", "")), "sender": str(properties.get("Sender", "")),
                          "attachments": attachments, "delivery": str(properties.get("Delivery Status", ""))})
        say({"messages": found})

    def send(self, wish):
        files = dbus.Array([dbus.Struct(tuple(one), signature=None) for one in wish["files"]], signature="(sss)")
        options = variants({"Subject": wish["subject"], "DeliveryReport": dbus.Boolean(wish["report"])})
        # not waited for: mmsd asks the modem, which is this program, before it answers
        self.service().SendMessage(dbus.Array(wish["to"], signature="s"), options, files,
                                   reply_handler=lambda path: say({"sent": str(path)}),
                                   error_handler=lambda error: say({"error": str(error)}))

    def obey(self, line):
        try:
            wish = json.loads(line)
            if "push" in wish:
                self.push(bytes.fromhex(wish["push"]))
            elif "send" in wish:
                self.send(wish["send"])
            else:
                self.messages()
        except dbus.DBusException as error:
            say({"error": str(error)})

    def lookForService(self):
        try:
            manager = dbus.Interface(self.bus.get_object(MMSD, "/org/ofono/mms"), MMSD + ".Manager")
            found = len(manager.GetServices()) > 0
        except dbus.DBusException:
            found = False
        if found:
            say({"mmsd": True})
        return not found


def main():
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    handset = Handset(dbus.bus.BusConnection(sys.argv[1]))
    loop = GLib.MainLoop()

    def on_line(source, condition):
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        handset.obey(line)
        return True

    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, on_line)
    GLib.timeout_add(200, handset.lookForService)
    say({"ready": True})
    loop.run()


main()
