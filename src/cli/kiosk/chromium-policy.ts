// What the kiosk's Chromium is held to, whatever anybody touches: names and values as in Chromium's own policy definitions
// (components/policy/resources/templates). `npm run test:print` lets Debian's Chromium say whether it knows each.

export interface Policy {
  readonly name: string;
  readonly value: boolean | number | string | readonly string[];
  /** For the person who installs it. */
  readonly why: string;
}

/** @param site the only address there is, `http://localhost:4173` */
export const chromiumPolicies = (site: string): readonly Policy[] => [
  { name: 'URLBlocklist', value: ['*'], why: '别的网址都打不开' },
  { name: 'URLAllowlist', value: [site, 'chrome-untrusted://print'], why: '只开本机的青海清单；后一个是浏览器自己的打印部分，少了它打不出纸，也不提示' },
  { name: 'PrintingEnabled', value: true, why: '可以打印' },
  { name: 'PrintPreviewUseSystemDefaultPrinter', value: true, why: '用系统的默认打印机，不用上一次的' },
  { name: 'PrintHeaderFooter', value: false, why: '纸边上不印日期和网址' },
  { name: 'PrintingAllowedBackgroundGraphicsModes', value: 'enabled', why: '底色一律印出来，图样不缺' },
  { name: 'AutofillAddressEnabled', value: false, why: '不记姓名、电话、地址' },
  { name: 'AutofillCreditCardEnabled', value: false, why: '不记银行卡' },
  { name: 'PasswordManagerEnabled', value: false, why: '不记密码，不问要不要记' },
  { name: 'SavingBrowserHistoryDisabled', value: true, why: '不留浏览记录' },
  { name: 'SpellcheckEnabled', value: false, why: '不查拼写，字不送出去' },
  { name: 'SearchSuggestEnabled', value: false, why: '输入的字不送出去' },
  { name: 'TranslateEnabled', value: false, why: '不提示翻译' },
  { name: 'MetricsReportingEnabled', value: false, why: '不上报使用情况' },
  { name: 'UrlKeyedAnonymizedDataCollectionEnabled', value: false, why: '不上报网址' },
  { name: 'DomainReliabilityAllowed', value: false, why: '不上报打不开的页面' },
  { name: 'UserFeedbackAllowed', value: false, why: '不发反馈' },
  { name: 'SafeBrowsingProtectionLevel', value: 0, why: '没有别的网址可去，不需要在网上查' },
  { name: 'NetworkPredictionOptions', value: 2, why: '不预先连网' },
  { name: 'BrowserNetworkTimeQueriesEnabled', value: false, why: '不到网上对时' },
  { name: 'ComponentUpdatesEnabled', value: false, why: '浏览器跟着 Debian 整个更新' },
  { name: 'SyncDisabled', value: true, why: '不同步到账号' },
  { name: 'BrowserSignin', value: 0, why: '不登录账号' },
  { name: 'BrowserAddPersonEnabled', value: false, why: '不加用户' },
  { name: 'BrowserGuestModeEnabled', value: false, why: '没有访客窗口' },
  { name: 'IncognitoModeAvailability', value: 1, why: '没有无痕窗口：那里没有断网用的副本' },
  { name: 'BackgroundModeEnabled', value: false, why: '窗口关了就都停' },
  { name: 'DefaultBrowserSettingEnabled', value: false, why: '不问默认浏览器' },
  { name: 'PromotionsEnabled', value: false, why: '不弹推广' },
  { name: 'DeveloperToolsAvailability', value: 2, why: '打不开开发者工具，别的程序也不能从外面看页面' },
  { name: 'TaskManagerEndProcessEnabled', value: false, why: '不能从浏览器里停掉页面' },
  { name: 'ExtensionInstallBlocklist', value: ['*'], why: '不装扩展' },
  { name: 'DownloadRestrictions', value: 4, why: '工作人员要存文件（回执、设置、密钥）；有害文件不收。写 3 就什么都存不了' },
  { name: 'PromptForDownloadLocation', value: true, why: '存文件时问存在哪里，好选 U 盘，不会悄悄留在机器里' },
  { name: 'AllowFileSelectionDialogs', value: true, why: '工作人员要从 U 盘读文件' },
  { name: 'DefaultGeolocationSetting', value: 2, why: '不问位置' },
  { name: 'DefaultNotificationsSetting', value: 2, why: '不发通知' },
  { name: 'DefaultPopupsSetting', value: 2, why: '不开新窗口' },
  { name: 'AudioCaptureAllowedUrls', value: [site], why: '录音室用麦克风，不弹框；家庭的页面不用' },
  { name: 'VideoCaptureAllowedUrls', value: [site], why: '回执台用摄像头扫码，不弹框；家庭的页面不用' },
];

/** The file of `/etc/chromium/policies/managed/`. */
export const policyFile = (policies: readonly Policy[]): string =>
  `${JSON.stringify(Object.fromEntries(policies.map(({ name, value }) => [name, value])), null, 2)}\n`;
