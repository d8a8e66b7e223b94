// A printer with a roll of 80 mm, as CUPS is told of one: PDF, no margins, a piece of 500 mm unless told otherwise.

const sizes = [
  ['w227h842', '80 x 297 mm', 842],
  ['w227h1417', '80 x 500 mm', 1417],
] as const;
const standing = 'w227h1417';

const choice = (option: string): string => `*OpenUI *${option}: PickOne
*OrderDependency: 10 AnySetup *${option}
*Default${option}: ${standing}
${sizes.map(([name, text]) => `*${option} ${name}/${text}: ""`).join('\n')}
*CloseUI: *${option}
`;

/** The printer's description file. */
export const rollPrinter = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "ROLL80.PPD"
*Manufacturer: "Roll"
*Product: "(Roll)"
*ModelName: "Roll 80 mm"
*ShortNickName: "Roll 80 mm"
*NickName: "Roll 80 mm"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*cupsFilter: "application/vnd.cups-pdf 0 -"
${choice('PageSize')}${choice('PageRegion')}*DefaultImageableArea: ${standing}
${sizes.map(([name, text, length]) => `*ImageableArea ${name}/${text}: "0 0 227 ${length}"`).join('\n')}
*DefaultPaperDimension: ${standing}
${sizes.map(([name, text, length]) => `*PaperDimension ${name}/${text}: "227 ${length}"`).join('\n')}
`;
