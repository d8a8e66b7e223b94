// Every file a kiosk's system needs, where it goes, and what it is for.
import { chromiumPolicies, policyFile } from './chromium-policy.ts';
import { cupsDirectives, spoolInMemory, withOurDirectives } from './cups-settings.ts';
import { type Machine, sessionScript, sessionUnit, siteUnit } from './session-units.ts';

export interface SetupFile {
  /** From the root of the system, without the leading slash. */
  readonly path: string;
  readonly text: string;
  /** Access rights. */
  readonly mode: number;
  /** For the person who installs it: what it is for, then line by line where that helps. */
  readonly what: string;
  readonly lines: readonly string[];
}

/** @param cupsdConf the system's cupsd.conf as it is, '' where there is none */
export function setupFiles(machine: Machine, cupsdConf: string): readonly SetupFile[] {
  const policies = chromiumPolicies(`http://localhost:${machine.port}`);
  return [
    {
      path: 'etc/systemd/system/qingdan-site.service',
      text: siteUnit(machine),
      mode: 0o644,
      what: '开机就运行本机的网站，只有这台机器能打开；停了自己再起来',
      lines: [],
    },
    {
      path: 'etc/systemd/system/qingdan-kiosk.service',
      text: sessionUnit(machine),
      mode: 0o644,
      what: '开机就在屏幕上打开青海清单；停了自己再起来。内存里的答案不写到交换分区，出错时也不写到硬盘',
      lines: [],
    },
    {
      path: 'etc/qingdan/session.sh',
      text: sessionScript(machine),
      mode: 0o755,
      what: '屏幕上运行的东西：屏幕不熄、屏幕方向、浏览器占满屏幕',
      lines: [],
    },
    {
      path: 'etc/chromium/policies/managed/qingdan.json',
      text: policyFile(policies),
      mode: 0o644,
      what: '浏览器的规矩：只能看青海清单，什么都不记。这台机器上每个用 Chromium 的人都受它管',
      lines: policies.map(({ name, value, why }) => `${name} = ${JSON.stringify(value)}：${why}`),
    },
    {
      path: 'etc/cups/cupsd.conf',
      text: withOurDirectives(cupsdConf),
      mode: 0o640,
      what: '打印：打完不留内容，不留记录。您原来的设置还在，只换掉下面这几行',
      lines: cupsDirectives.map(({ name, value, why }) => `${name} ${value}`.trimEnd().concat(`：${why}`)),
    },
    {
      path: 'etc/systemd/system/cups.service.d/qingdan.conf',
      text: spoolInMemory,
      mode: 0o644,
      what: '打印：等着打的内容只在内存里，断电就没有',
      lines: [],
    },
  ];
}
