// The two units of a kiosk: one serves the site, one holds a screen with the browser on it.

/** What differs from machine to machine. */
export interface Machine {
  readonly port: number;
  /** The account the kiosk runs as; it can do nothing else. */
  readonly user: string;
  /** How the screen stands: xrandr's words. */
  readonly rotate: 'normal' | 'left' | 'right' | 'inverted';
  /** `node`, and this program, by full path. */
  readonly node: string;
  readonly program: string;
  /** Folder of the releases the site is served from; null for the site built beside the program. */
  readonly releases: string | null;
}

/** Serves the site: reads its files, listens on localhost, can do nothing else. */
export const siteUnit = ({ port, user, node, program, releases }: Machine): string => `# 青海清单：本机的网站，只给这台机器用
[Unit]
Description=Qingdan site on localhost
After=network.target

[Service]
User=${user}
ExecStart=${node} ${program} serve --port ${port}${releases === null ? '' : ` --releases ${releases}`}
Restart=always
RestartSec=1
LimitCORE=0
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=read-only
PrivateTmp=yes
PrivateDevices=yes
ProtectKernelTunables=yes
ProtectControlGroups=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
IPAddressDeny=any
IPAddressAllow=localhost

[Install]
WantedBy=multi-user.target
`;

/** The screen: X on the first console, the browser on it. Its memory is never swapped to the disk, nor dumped when it crashes. */
export const sessionUnit = ({ user }: Machine): string => `# 青海清单：屏幕和浏览器
[Unit]
Description=Qingdan kiosk on the screen
Wants=qingdan-site.service cups.service
After=qingdan-site.service cups.service systemd-user-sessions.service
Conflicts=getty@tty1.service
After=getty@tty1.service

[Service]
User=${user}
PAMName=login
TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
StandardInput=tty
StandardOutput=journal
StandardError=journal
StateDirectory=qingdan
StateDirectoryMode=0700
ExecStart=/usr/bin/xinit /etc/qingdan/session.sh -- /usr/bin/X :0 vt1 -keeptty -nolisten tcp -noreset
Restart=always
RestartSec=2
LimitCORE=0
MemorySwapMax=0

[Install]
WantedBy=multi-user.target
`;

/** What runs on the screen. */
export const sessionScript = ({ port, rotate, node, program }: Machine): string => `#!/bin/sh
# 青海清单：屏幕上运行的东西。屏幕不熄；窗口管理器让浏览器占满屏幕，不显示鼠标。
xset s off s noblank -dpms
xrandr -o ${rotate}
matchbox-window-manager -use_titlebar no -use_cursor no &
# 装了 udiskie 时，插上的 U 盘自动打开在 /media 下。
command -v udiskie >/dev/null && udiskie --no-tray --no-notify &
exec ${node} ${program} kiosk --served --port ${port} --profile /var/lib/qingdan/profile
`;
