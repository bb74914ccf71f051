"""Puts a cable with delay and loss in place of a computer's own.

usage: shaper.py COMPUTER_NAMESPACE MIDDLE_NAMESPACE NUMBER ADDRESS DELAY_MS LOSS_PERCENT

The kernel may come without netem, so each frame passes through this process, between two TAP devices. Says READY once
the cable is there and goes on until its input ends. Delay and loss count in each direction.
"""

import ctypes
import fcntl
import heapq
import os
import random
import select
import struct
import subprocess
import sys
import time

computer, middle, number, address, delay_ms, loss_percent = sys.argv[1:]
delay = float(delay_ms) / 1000
loss = float(loss_percent) / 100
libc = ctypes.CDLL(None, use_errno=True)

CLONE_NEWNET = 0x40000000
TUNSETIFF = 0x400454CA
IFF_TAP_WITHOUT_HEADER = 0x0002 | 0x1000
FRAMES_AT_ONCE = 64


def tap(namespace, name):
    """A TAP device in a namespace; this process stays where it is."""
    home = os.open("/proc/self/ns/net", os.O_RDONLY)
    there = os.open("/run/netns/" + namespace, os.O_RDONLY)
    if libc.setns(there, CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "setns " + namespace)
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22x", name.encode(), IFF_TAP_WITHOUT_HEADER))
    libc.setns(home, CLONE_NEWNET)
    os.close(home)
    os.close(there)
    return device


def ip(words):
    subprocess.run(["ip", *words.split()], check=True)


ip(f"-n {computer} link delete eth0")
near, far = tap(computer, "eth0"), tap(middle, "s" + number)
ip(f"-n {computer} link set eth0 up")
ip(f"-n {computer} address add {address}/24 brd + dev eth0")
ip(f"-n {computer} route replace default via 10.77.0.254 dev eth0")
ip(f"-n {computer} neighbour replace 10.77.0.254 lladdr 02:00:00:00:00:fe dev eth0 nud permanent")
ip(f"-n {middle} link set s{number} master br0 up")
print("READY", flush=True)

other = {near: far, far: near}
waiting = []
count = 0


def write(device, frame):
    try:
        os.write(device, frame)
    except OSError:
        pass  # A queue that is full loses frames, as any cable may.


while True:
    while waiting and waiting[0][0] <= time.monotonic():
        _, _, device, frame = heapq.heappop(waiting)
        write(device, frame)
    patience = max(0, waiting[0][0] - time.monotonic()) if waiting else None
    ready, _, _ = select.select([near, far, sys.stdin], [], [], patience)
    if sys.stdin in ready and not os.read(0, 4096):
        break
    for device in ready:
        if device is sys.stdin:
            continue
        for _ in range(FRAMES_AT_ONCE):
            try:
                frame = os.read(device, 65536)
            except BlockingIOError:
                break
            if random.random() < loss:
                continue
            count += 1
            heapq.heappush(waiting, (time.monotonic() + delay, count, other[device], frame))
