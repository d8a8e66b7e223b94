"""A second reader of the slip's code, written from src/core/codec/README.md alone, on nothing but Python's own library.

usage: read_code.py vectors.json   prints the readings of its codes, and what is in their sealed parts, as JSON
"""
import datetime
import hashlib
import hmac
import json
import sys
import unicodedata

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
FIRST_DAY = datetime.date(2025, 1, 1)

# P-256 (FIPS 186-5, SP 800-186)
P = 0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
A = P - 3
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
G = (
    0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
    0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
)


class NotACode(Exception):
    pass


def need(condition):
    if not condition:
        raise NotACode


def add(p, q):
    if p is None or q is None:
        return p or q
    if p[0] == q[0] and (p[1] + q[1]) % P == 0:
        return None
    if p == q:
        slope = (3 * p[0] * p[0] + A) * pow(2 * p[1], -1, P)
    else:
        slope = (q[1] - p[1]) * pow(q[0] - p[0], -1, P)
    x = (slope * slope - p[0] - q[0]) % P
    return x, (slope * (p[0] - x) - p[1]) % P


def times(k, point):
    total = None
    while k:
        if k & 1:
            total = add(total, point)
        point = add(point, point)
        k >>= 1
    return total


def is_signed(key, message, signature):
    x, y = int.from_bytes(key[1:33], "big"), int.from_bytes(key[33:], "big")
    if len(key) != 65 or key[0] != 4 or (y * y - x * x * x - A * x - B) % P:
        return False
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    if not (0 < r < N and 0 < s <= N // 2):
        return False
    e = int.from_bytes(hashlib.sha256(message).digest(), "big")
    w = pow(s, -1, N)
    point = add(times(e * w % N, G), times(r * w % N, (x, y)))
    return point is not None and point[0] % N == r


def base45(text):
    need(len(text) % 3 != 1)
    out = bytearray()
    for i in range(0, len(text), 3):
        group = text[i : i + 3]
        need(all(c in ALPHABET for c in group))
        value = sum(ALPHABET.index(c) * 45**k for k, c in enumerate(group))
        width = 2 if len(group) == 3 else 1
        need(value < 256**width)
        out += value.to_bytes(width, "big")
    return bytes(out)


class Row:
    def __init__(self, row):
        self.row, self.at = row, 0

    def bytes(self, count):
        need(self.at + count <= len(self.row))
        self.at += count
        return self.row[self.at - count : self.at]

    def number(self, width):
        return int.from_bytes(self.bytes(width), "big")

    def day(self):
        return FIRST_DAY + datetime.timedelta(days=self.number(2))

    def end(self):
        need(self.at == len(self.row))


def check_digit(digits):
    product = 10
    for d in digits:
        total = (product + int(d)) % 10 or 10
        product = total * 2 % 11
    return str((11 - product) % 10)


def ascending(numbers):
    return all(a < b for a, b in zip([0] + numbers, numbers))


def read_slip(row, head, issued):
    days, office, county, edition, count = row.number(1), row.number(1), row.number(3), row.day(), row.number(1)
    need(office > 0 and (county == 0 or 100000 <= county <= 999999) and 1 <= count <= 5)
    values = [row.number(2) for _ in range(count)]
    need(all(v % 4 in (1, 2) for v in values) and ascending([v // 4 for v in values]))
    sealed = row.bytes(row.number(1))
    row.end()
    return {
        "kind": "slip",
        **head,
        "issued": issued.isoformat(),
        "validUntil": (issued + datetime.timedelta(days=days)).isoformat(),
        "office": office,
        "county": str(county) if county else None,
        "edition": edition.isoformat(),
        "entitlements": [{"code": v // 4, "standing": ("passed", "confirm")[v % 4 - 1]} for v in values],
        "sealed": sealed.hex(),
    }


def read_return(row, head):
    outcome, on, why, office, count = row.number(1), row.day(), row.number(1), row.number(1), row.number(1)
    need(1 <= outcome <= 5 and why <= 5 and count <= 12)
    papers = [row.number(2) for _ in range(count)]
    row.end()
    need(ascending(papers))
    need((why == 0 or outcome == 5) and (office == 0 or outcome == 3) and (count == 0 or outcome == 2))
    return {
        "kind": "return",
        **head,
        "outcome": ("received", "missing", "elsewhere", "done", "failed")[outcome - 1],
        "on": on.isoformat(),
        "failure": (None, "not-come", "refused", "closed", "not-met", "other")[why],
        "office": office or None,
        "papers": papers,
    }


def read_bytes(signed):
    row = Row(signed)
    mark, key = row.number(1), row.bytes(8).hex()
    point, issued, running = row.number(2), row.day(), row.number(2)
    need(point <= 9999 and 1 <= running <= 999 and issued <= datetime.date(2099, 12, 31))
    digits = f"{point:04}{issued:%y%m%d}{running:03}"
    head = {"key": key, "number": f"{digits[:4]}-{digits[4:10]}-{digits[10:]}-{check_digit(digits)}"}
    need(mark in (0x11, 0x12))
    return read_slip(row, head, issued) if mark == 0x11 else read_return(row, head)


def read_trust(text, county):
    file = json.loads(text)
    assert sorted(file) == ["body", "format", "signature"] and file["format"] == "qingdan-trust-1"
    assert is_signed(county, b"QT1:" + file["body"].encode(), bytes.fromhex(file["signature"]))
    keys = json.loads(file["body"])["keys"]
    for key in keys:
        assert hashlib.sha256(bytes.fromhex(key["publicKey"])).hexdigest()[:16] == key["id"]
    return {key["id"]: key for key in keys}


def read(text, trust, today):
    try:
        need(len(text) <= 376 and text.startswith("QH1:"))
        whole = base45(text[4:])
        need(64 < len(whole) <= 248)
    except NotACode:
        return {"kind": "not-ours"}
    signed, signature = whole[:-64], whole[-64:]
    try:
        code = read_bytes(signed)
    except NotACode:
        return {"kind": "later-version" if signed[0] >> 4 > 1 else "not-ours"}
    key = trust.get(code["key"])
    if key is None:
        return {"kind": "unknown-issuer", "key": code["key"]}
    holder, slip = key["holder"], code["kind"] == "slip"
    may = slip and code["number"][:4] == holder["point"] if holder["kind"] == "point" else not slip
    if not may or not is_signed(bytes.fromhex(key["publicKey"]), b"QH1:" + signed, signature):
        return {"kind": "changed"}
    rest = {"code": code, "by": key["id"]}
    if key["revoked"] is not None:
        return {"kind": "revoked", **rest}
    if not key["from"] <= (code["issued"] if slip else code["on"]) <= key["until"]:
        return {"kind": "expired", "what": "key", **rest}
    if slip and code["validUntil"] < today:
        return {"kind": "expired", "what": "slip", **rest}
    return {"kind": "genuine", **rest}


# AES-256-GCM (FIPS 197, SP 800-38D), for opening only.
def double(byte):
    return byte << 1 ^ (0x11B if byte & 0x80 else 0)


def substitution():
    box, p, q = [0x63] * 256, 1, 1
    while True:
        p = p ^ double(p)
        for shift in (1, 2, 4):
            q ^= q << shift
        q &= 0xFF
        if q & 0x80:
            q ^= 0x09
        box[p] = 0x63 ^ q
        for shift in (1, 2, 3, 4):
            box[p] ^= (q << shift | q >> 8 - shift) & 0xFF
        if p == 1:
            return box


SBOX = substitution()


def round_keys(key):
    words, rcon = [key[i : i + 4] for i in range(0, 32, 4)], 1
    for i in range(8, 60):
        word = words[-1]
        if i % 8 == 0:
            word = bytes(SBOX[b] for b in word[1:] + word[:1])
            word, rcon = bytes([word[0] ^ rcon]) + word[1:], double(rcon)
        elif i % 8 == 4:
            word = bytes(SBOX[b] for b in word)
        words.append(bytes(a ^ b for a, b in zip(words[i - 8], word)))
    return [b"".join(words[i : i + 4]) for i in range(0, 60, 4)]


def mix(column):
    whole = column[0] ^ column[1] ^ column[2] ^ column[3]
    return bytes(b ^ whole ^ double(b ^ column[(i + 1) % 4]) for i, b in enumerate(column))


def xor(a, b):
    return bytes(x ^ y for x, y in zip(a, b))


def encrypt_block(keys, block):
    block = xor(block, keys[0])
    for n in range(1, 15):
        block = bytes(SBOX[block[(i + 4 * (i % 4)) % 16]] for i in range(16))
        if n < 14:
            block = b"".join(mix(block[i : i + 4]) for i in range(0, 16, 4))
        block = xor(block, keys[n])
    return block


def ghash(h, row):
    h, total = int.from_bytes(h, "big"), 0
    for i in range(0, len(row), 16):
        x, v, total = total ^ int.from_bytes(row[i : i + 16], "big"), h, 0
        for bit in range(127, -1, -1):
            if x >> bit & 1:
                total ^= v
            v = v >> 1 ^ (0xE1 << 120 if v & 1 else 0)
    return total.to_bytes(16, "big")


def padded(row):
    return row + bytes(-len(row) % 16)


def open_gcm(key, bound, row):
    need(len(row) >= 16)
    keys, text, tag = round_keys(key), row[:-16], row[-16:]
    lengths = (len(bound) * 8).to_bytes(8, "big") + (len(text) * 8).to_bytes(8, "big")
    hashed = ghash(encrypt_block(keys, bytes(16)), padded(bound) + padded(text) + lengths)
    counter = lambda n: encrypt_block(keys, bytes(12) + n.to_bytes(4, "big"))
    need(hmac.compare_digest(xor(hashed, counter(1)), tag))
    return b"".join(xor(text[i : i + 16], counter(i // 16 + 2)) for i in range(0, len(text), 16))


def hkdf(secret, info):
    drawn = hmac.digest(bytes(32), secret, "sha256")
    return hmac.digest(drawn, info + b"\x01", "sha256")


def read_sealed_part(inside, code):
    row = Row(inside)
    name = row.bytes(row.number(1))
    need(len(name) <= 24)
    try:
        name = name.decode("utf-8")
    except UnicodeDecodeError:
        need(False)
    need(all(unicodedata.category(c) not in ("Cc", "Cf", "Co", "Zl", "Zp") for c in name))
    month, count = row.number(2), row.number(1)
    need(month <= 1200 and (count == 0 or 3 <= count <= 15))
    halves = row.bytes((count + 1) // 2).hex()
    phone = halves[:count]
    need((phone == "" or phone.isdecimal()) and halves[count:] in ("", "f"))
    reasons = [(row.number(2), row.number(2)) for _ in range(row.number(1))]
    row.end()
    need(len(reasons) <= 5 and reasons == sorted(set(reasons)) and all(question > 0 for _, question in reasons))
    on_slip = [e["code"] for e in code["entitlements"]]
    need(all(entitlement in on_slip for entitlement, _ in reasons))
    return {
        "callName": name,
        "birthMonth": f"{2000 + (month - 1) // 12}-{(month - 1) % 12 + 1:02}" if month else None,
        "phone": phone,
        "reasons": [{"entitlement": e, "question": q} for e, q in reasons],
    }


def open_sealed_part(text, private, public):
    signed = base45(text[4:])[:-64]
    code = read_bytes(signed)
    sealed = bytes.fromhex(code["sealed"])
    try:
        need(len(sealed) >= 80)
        x, y = int.from_bytes(sealed[:32], "big"), int.from_bytes(sealed[32:64], "big")
        need(x < P and y < P and (y * y - x * x * x - A * x - B) % P == 0)
        secret = times(private, (x, y))[0].to_bytes(32, "big")
        key = hkdf(secret, b"QS1:" + sealed[:64] + public)
        return read_sealed_part(open_gcm(key, signed[: -len(sealed) - 1], sealed[64:]), code)
    except NotACode:
        return None


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as vectors_file:
        vectors = json.load(vectors_file)
    trusted = read_trust(vectors["trust-list"], bytes.fromhex(vectors["keys"]["county"]["public"]))
    texts = {v["name"]: v["text"] for v in vectors["codes"]}
    own = vectors["keys"]["window-seal"]
    answers = {
        "codes": [read(v["text"], trusted, v["today"]) for v in vectors["codes"]],
        "sealed": [open_sealed_part(texts[v["code"]], int(own["private"], 16), bytes.fromhex(own["public"])) for v in vectors["sealed"]],
    }
    print(json.dumps(answers, ensure_ascii=False))
