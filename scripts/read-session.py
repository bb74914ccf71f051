#!/usr/bin/env python3
"""Reads a session file of Stillpoint as docs/specs/session-file.md describes it, with Python alone.

    read-session.py FILE --keyring keyring.json --passphrase WORDS
    read-session.py FILE --key HEX            (the key of the session, or the key a room's host keeps)

Prints what it found as JSON: digests of the records, not what people wrote. Exit code 1 when the file cannot be read.
It shares no code with the program, so it is a second opinion on the page and not a way to open sessions every day.
"""
import argparse
import base64
import hashlib
import hmac
import json
import struct
import sys
import unicodedata

MAGIC = bytes.fromhex("53504e54001a0d0a")
FIXED = 34
STEP = 64


def sbox():
    table, p, q = [0] * 256, 1, 1
    while True:
        p = p ^ ((p << 1) & 0xFF) ^ (0x1B if p & 0x80 else 0)
        for shift in (1, 2, 4):
            q = (q ^ (q << shift)) & 0xFF
        q ^= 0x09 if q & 0x80 else 0
        x = q
        for turn in range(1, 5):
            x ^= ((q << turn) | (q >> (8 - turn))) & 0xFF
        table[p] = x ^ 0x63
        if p == 1:
            break
    table[0] = 0x63
    return table


SBOX = sbox()


def times2(byte):
    return ((byte << 1) ^ 0x1B) & 0xFF if byte & 0x80 else byte << 1


class Aes256:
    """FIPS 197, encryption only: GCM needs no more."""

    def __init__(self, key):
        words = [list(key[i:i + 4]) for i in range(0, 32, 4)]
        constant = 1
        for i in range(8, 60):
            word = list(words[i - 1])
            if i % 8 == 0:
                word = [SBOX[b] for b in word[1:] + word[:1]]
                word[0] ^= constant
                constant = times2(constant)
            elif i % 8 == 4:
                word = [SBOX[b] for b in word]
            words.append([a ^ b for a, b in zip(words[i - 8], word)])
        self.rounds = [sum(words[i:i + 4], []) for i in range(0, 60, 4)]

    def block(self, data):
        state = [a ^ b for a, b in zip(data, self.rounds[0])]
        for number in range(1, 15):
            state = [SBOX[state[(i + 4 * (i % 4)) % 16]] for i in range(16)]
            if number < 14:
                mixed = []
                for column in range(0, 16, 4):
                    a = state[column:column + 4]
                    whole = a[0] ^ a[1] ^ a[2] ^ a[3]
                    mixed += [a[i] ^ whole ^ times2(a[i] ^ a[(i + 1) % 4]) for i in range(4)]
                state = mixed
            state = [a ^ b for a, b in zip(state, self.rounds[number])]
        return bytes(state)


def gcm_open(key, nonce, body, tag, associated):
    """NIST SP 800-38D. Returns the plain text, or None."""
    aes = Aes256(key)
    h = int.from_bytes(aes.block(bytes(16)), "big")

    def times(x):
        z, v = 0, h
        for bit in range(127, -1, -1):
            if (x >> bit) & 1:
                z ^= v
            v = (v >> 1) ^ (0xE1 << 120) if v & 1 else v >> 1
        return z

    sums = 0
    for part in (associated, body):
        for at in range(0, len(part), 16):
            sums = times(sums ^ int.from_bytes(part[at:at + 16].ljust(16, b"\0"), "big"))
    sums = times(sums ^ ((len(associated) * 8) << 64 | len(body) * 8))
    expected = sums ^ int.from_bytes(aes.block(nonce + b"\0\0\0\1"), "big")
    if not hmac.compare_digest(expected.to_bytes(16, "big"), tag):
        return None
    plain = bytearray()
    for number, at in enumerate(range(0, len(body), 16)):
        stream = aes.block(nonce + struct.pack(">I", number + 2))
        plain += bytes(a ^ b for a, b in zip(body[at:at + 16], stream))
    return bytes(plain)


def hkdf(key, salt, info):
    extracted = hmac.new(salt or bytes(32), key, hashlib.sha256).digest()
    return hmac.new(extracted, info.encode() + b"\1", hashlib.sha256).digest()


def open_sealed(key, sealed, bound):
    return gcm_open(key, sealed[:12], sealed[12:-16], sealed[-16:], bound)


def fail(why):
    print(why, file=sys.stderr)
    sys.exit(1)


def session_key(keyring, passphrase, session_id):
    data = json.load(open(keyring, encoding="utf8"))["data"]
    slot = next((one for one in data["slots"] if one["kind"] == "passphrase"), None)
    if slot is None or not 14 <= slot["log2N"] <= 20:
        fail("the keyring has no passphrase")
    words = unicodedata.normalize("NFKC", passphrase).encode()
    salt = base64.b64decode(slot["salt"])
    stretched = hashlib.scrypt(words, salt=salt, n=2 ** slot["log2N"], r=8, p=1, maxmem=2 ** 31 - 1, dklen=32)
    library_key = open_sealed(stretched, base64.b64decode(slot["wrapped"]), b"passphrase")
    if library_key is None:
        fail("the passphrase is wrong")
    keys = json.loads(open_sealed(library_key, base64.b64decode(data["sessions"]), b"keyring"))
    return bytes.fromhex(keys[session_id])


def read_header(data):
    if len(data) < FIXED or data[:8] != MAGIC:
        fail("not a session file")
    major, _minor, reader = struct.unpack(">HHH", data[8:14])
    file_id = data[14:30]
    check_at = FIXED + struct.unpack(">I", data[30:34])[0]
    if check_at > 65536 or hashlib.sha256(data[:check_at]).digest() != data[check_at:check_at + 32]:
        fail("the header is damaged")
    if major != 2 or reader > 2:
        fail("another format")
    return file_id, data[FIXED:check_at], check_at + 32


def open_slots(key, file_id, before, body):
    slots, proof = body[:-32], body[-32:]
    at = 1
    for _ in range(min(slots[0], 16)):
        kind = slots[at]
        at += 1
        parts = []
        for _part in range(2):
            length = struct.unpack(">H", slots[at:at + 2])[0]
            parts.append(slots[at + 2:at + 2 + length])
            at += 2 + length
        file_key = open_sealed(key, parts[1], file_id + bytes([kind]))
        if file_key is None:
            continue
        expected = hmac.new(hkdf(file_key, b"", "header"), before + slots, hashlib.sha256).digest()
        if hmac.compare_digest(expected, proof):
            return kind, file_key, proof[:16]
    fail("the key does not open this file")


def read_records(data, at, file_id, file_key, tag):
    records, key, seq = [], None, 0
    while at + 30 <= len(data):
        head = data[at:at + 14]
        length, kind, flags, number = struct.unpack(">IBBQ", head)
        end = at + 14 + length + 16
        if length > 2 ** 24 or end > len(data) or number != seq:
            break
        body, found_tag = data[at + 14:end - 16], data[end - 16:end]
        associated, nonce = file_id + tag + head, bytes(4) + struct.pack(">Q", seq)
        if kind == 1:
            key = hkdf(file_key, body, "record")
            plain = gcm_open(key, nonce, b"", found_tag, associated + body)
            payload = None if plain is None else body
        else:
            plain = gcm_open(key, nonce, body, found_tag, associated) if key else None
            payload = None if plain is None else plain.rstrip(b"\0")[:-1]
        if payload is None:
            break
        record = {"seq": seq, "type": kind, "flags": flags, "bytes": len(payload)}
        record["sha256"] = hashlib.sha256(payload).hexdigest()
        if kind == 1:
            record["recordKey"] = key.hex()
        records.append(record)
        tag, at, seq = found_tag, end, seq + 1
    return records, at


def main():
    parser = argparse.ArgumentParser(description="Reads a session file and prints what it found.")
    parser.add_argument("file")
    parser.add_argument("--keyring")
    parser.add_argument("--passphrase")
    parser.add_argument("--session", help="id of the session; taken from the file's name unless given")
    parser.add_argument("--key")
    given = parser.parse_args()
    data = open(given.file, "rb").read()
    file_id, body, start = read_header(data)
    if given.key:
        key = bytes.fromhex(given.key)
    else:
        name = given.file.replace("\\", "/").split("/")[-1]
        key = session_key(given.keyring, given.passphrase, given.session or name.split(".")[0])
    kind, file_key, tag = open_slots(key, file_id, data[:FIXED], body)
    records, end = read_records(data, start, file_id, file_key, tag)
    found = {
        "sessionKey": key.hex(),
        "fileId": file_id.hex(),
        "slot": kind,
        "fileKey": file_key.hex(),
        "headerKey": hkdf(file_key, b"", "header").hex(),
        "records": records,
        "bytesBelieved": end,
        "bytesBeyond": len(data) - end,
    }
    json.dump(found, sys.stdout, indent=2)
    print()


main()
