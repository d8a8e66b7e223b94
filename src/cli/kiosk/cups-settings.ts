// CUPS so set that a paper which has left, or could not leave, is nowhere any more.

/** In `cupsd.conf`, each with its reason. */
export const cupsDirectives: readonly { readonly name: string; readonly value: string; readonly why: string }[] = [
  { name: 'PreserveJobFiles', value: 'No', why: '打完就删掉打印的内容' },
  { name: 'PreserveJobHistory', value: 'No', why: '打完也不留下“打过什么”的记录' },
  { name: 'PageLogFormat', value: '', why: '不逐页记账' },
  { name: 'AccessLogLevel', value: 'none', why: '不记谁打印过' },
  { name: 'LogLevel', value: 'warn', why: '只记毛病，不记内容' },
  { name: 'ErrorPolicy', value: 'abort-job', why: '打不出来的就丢掉，不等纸放好后打给下一家人；新装的打印机也照这样' },
  { name: 'MaxJobTime', value: '600', why: '十分钟还没打完（缺纸、卡纸）就丢掉' },
  { name: 'Browsing', value: 'No', why: '不把打印机给网上别的机器用' },
  { name: 'WebInterface', value: 'No', why: '没有网页管理，触摸屏上改不了' },
  { name: 'Listen', value: '/run/cups/cups.sock', why: '只听本机' },
];

/**
 * The given cupsd.conf with our directives in place of its own, at its end.
 * @param text what stands there now, or '' where there is none
 */
export function withOurDirectives(text: string): string {
  const ours = new Set(cupsDirectives.map(({ name }) => name.toLowerCase()));
  const kept = text
    .split('\n')
    // A directive inside a section is indented or stands between its tags; ours are none of those.
    .filter((line) => !ours.has(/^\s*(\w+)/.exec(line)?.[1]?.toLowerCase() ?? '') && line !== marker)
    .join('\n')
    .trimEnd();
  const lines = cupsDirectives.map(({ name, value }) => `${name} ${value}`.trimEnd());
  return `${kept === '' ? access : kept}\n\n${marker}\n${lines.join('\n')}\n`;
}

const marker = '# 青海清单（qingdan kiosk-setup）';

/** For a machine without a cupsd.conf: whoever is at this machine may print, root alone may change a printer. */
const access = `DefaultAuthType Basic
<Location />
  Order allow,deny
</Location>
<Policy default>
  <Limit Create-Job Print-Job Print-URI Validate-Job Send-Document Cancel-Job Get-Job-Attributes>
    Order deny,allow
  </Limit>
  <Limit CUPS-Add-Modify-Printer CUPS-Delete-Printer CUPS-Add-Modify-Class CUPS-Delete-Class CUPS-Set-Default CUPS-Get-Devices>
    AuthType Default
    Require user @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>`;

/** Drop-in for `cups.service`: what waits to be printed lies in memory, and a power cut empties it. */
export const spoolInMemory = `# 青海清单（qingdan kiosk-setup）：等着打印的内容只放在内存里，断电就没有了
[Service]
TemporaryFileSystem=/var/spool/cups:mode=0710
LimitCORE=0
`;
