#!/usr/bin/perl
# An SMSC made of Net::SMPP: it accepts binds, answers submits, sends receipts and replies.
#
#   perl smsc.pl [--port 0] [--password P] [--receipt-delay MS] [--stat DELIVRD] [--reply TEXT] [--unbind-after N]
#
# The first line on stdout is the loopback port it listens on. Every line after it is one JSON object:
# bind, submit, deliver_resp, unbind, close. It ends when its stdin ends, so that it cannot outlive its test.
use strict;
use warnings;

use Encode qw(decode);
use Getopt::Long;
use IO::Select;
use JSON::PP;
use Net::SMPP;
use POSIX qw(strftime);
use Time::HiRes qw(time);

my %option = ('port' => 0, 'password' => '', 'receipt-delay' => 20, 'stat' => 'DELIVRD', 'reply' => '', 'unbind-after' => 0);
GetOptions(\%option, map { "$_=s" } keys %option) or exit 2;

$| = 1;
$SIG{PIPE} = 'IGNORE';
binmode STDOUT, ':raw';
my $json = JSON::PP->new->utf8->canonical;
sub tell_event { my ($event, %fields) = @_; print $json->encode({event => $event, %fields}), "\n" }

my $server = Net::SMPP->new_listen('127.0.0.1', port => $option{port}, smpp_version => 0x34, async => 1)
    or die "smsc.pl: cannot listen: $!\n";
print $server->sockport, "\n";

my $select = IO::Select->new($server, \*STDIN);
my (%system_id, %receiver, @timers);    # by client; by system_id; [when, what to do] in order of time
my ($submits, $sequence) = (0, 0);

sub later { my ($what) = @_; push @timers, [time() + $option{'receipt-delay'} / 1000, $what] }

sub drop {
    my ($client) = @_;
    my $id = delete $system_id{$client};
    delete $receiver{$id} if defined $id && ($receiver{$id} // '') eq $client;
    $select->remove($client);
    close $client;
    tell_event('close');
}

sub deliver {
    my ($id, $submit, %fields) = @_;
    my $client = $receiver{$id} or return;
    $client->deliver_sm(
        async => 1, seq => ++$sequence,
        source_addr_ton => $submit->{dest_addr_ton}, source_addr_npi => $submit->{dest_addr_npi},
        source_addr => $submit->{destination_addr},
        dest_addr_ton => $submit->{source_addr_ton}, dest_addr_npi => $submit->{source_addr_npi},
        destination_addr => $submit->{source_addr},
        %fields);
}

sub receipt_text {
    my ($message_id) = @_;
    my $now = strftime('%y%m%d%H%M', gmtime);
    return "id:$message_id sub:001 dlvrd:001 submit date:$now done date:$now stat:$option{stat} err:000 text:";
}

sub on_bind {
    my ($client, $pdu, $mode) = @_;
    my $accepted = $option{password} eq '' || $option{password} eq $pdu->{password};
    $system_id{$client} = $pdu->{system_id};
    $receiver{$pdu->{system_id}} = $client if $accepted && $mode ne 'transmitter';
    tell_event('bind', mode => $mode, systemId => $pdu->{system_id}, version => $pdu->{interface_version},
               accepted => $accepted ? JSON::PP::true : JSON::PP::false);
    my $answer = "bind_${mode}_resp";
    $client->$answer(system_id => 'peer', seq => $pdu->{seq}, status => $accepted ? 0 : 0x0E);
}

sub on_submit {
    my ($client, $pdu) = @_;
    $submits += 1;
    my $message_id = sprintf '%08x', $submits;
    my $octets = $pdu->{short_message};
    my $udh = '';
    if ($pdu->{esm_class} & 0x40) {
        my $length = 1 + ord $octets;
        $udh = unpack 'H*', substr $octets, 1, $length - 1;
        $octets = substr $octets, $length;
    }
    tell_event('submit', id => $message_id,
               source => $pdu->{source_addr}, sourceTon => $pdu->{source_addr_ton},
               destination => $pdu->{destination_addr}, destinationTon => $pdu->{dest_addr_ton},
               dataCoding => $pdu->{data_coding}, esmClass => $pdu->{esm_class},
               registered => $pdu->{registered_delivery},
               validity => $pdu->{validity_period} eq '' ? '' : 'set', udh => $udh,
               text => $pdu->{data_coding} == 8 ? decode('UTF-16BE', $octets) : $octets);
    $client->submit_sm_resp(message_id => $message_id, seq => $pdu->{seq});
    my $id = $system_id{$client};
    later(sub { deliver($id, $pdu, esm_class => 4, short_message => receipt_text($message_id)) });
    later(sub { deliver($id, $pdu, short_message => $option{reply}) }) if $option{reply} ne '';
    $client->unbind(async => 1, seq => ++$sequence) if $submits == $option{'unbind-after'};
}

sub on_pdu {
    my ($client, $pdu) = @_;
    my $command = $pdu->{cmd};
    if ($command == 0x09) { on_bind($client, $pdu, 'transceiver') }
    elsif ($command == 0x01) { on_bind($client, $pdu, 'receiver') }
    elsif ($command == 0x02) { on_bind($client, $pdu, 'transmitter') }
    elsif ($command == 0x04) { on_submit($client, $pdu) }
    elsif ($command == 0x15) { $client->enquire_link_resp(seq => $pdu->{seq}) }
    elsif ($command == 0x80000005) { tell_event('deliver_resp', status => $pdu->{status}) }
    elsif ($command == 0x06) {
        tell_event('unbind');
        $client->unbind_resp(seq => $pdu->{seq});
        drop($client);
    }
    elsif ($command == 0x80000006) { drop($client) }
}

while (1) {
    my $wait = @timers ? $timers[0][0] - time() : undef;
    $wait = 0 if defined $wait && $wait < 0;
    for my $ready ($select->can_read($wait)) {
        if ($ready == \*STDIN) {
            exit 0 unless sysread STDIN, my $ignored, 4096;
        } elsif ($ready == $server) {
            $select->add(scalar $server->accept);
        } else {
            local $SIG{__WARN__} = sub { };    # it warns at the end of every connection
            my $pdu = $ready->read_pdu;
            $pdu ? on_pdu($ready, $pdu) : drop($ready);
        }
    }
    (shift @timers)->[1]->() while @timers && $timers[0][0] <= time();
}
