// The device's own voice, where it has one for a language. Only a voice that lives on the device: others send what they read over the network.

/** Beginnings of the names such voices go by. */
const names: Readonly<Record<string, RegExp>> = { 'zh-Hans': /^(zh|cmn)\b(?!.*(HK|TW))/, en: /^en/, bo: /^bo/, 'mn-Mong': /^mn\b.*Mong/ };

/** Browsers tell their voices late, and only after they were asked once. Milliseconds. */
const patience = 1500;

async function voices(): Promise<readonly SpeechSynthesisVoice[]> {
  const now = speechSynthesis.getVoices();
  if (now.length > 0) return now;
  await new Promise((told) => {
    speechSynthesis.addEventListener('voiceschanged', told, { once: true });
    setTimeout(told, patience);
  });
  return speechSynthesis.getVoices();
}

/** Null where the device has no voice of its own for a tongue. */
export async function deviceVoice(tongue: string): Promise<SpeechSynthesisVoice | null> {
  const name = names[tongue];
  if (!name || !('speechSynthesis' in globalThis)) return null;
  return (await voices()).find((voice) => voice.localService && name.test(voice.lang)) ?? null;
}

/** Says a text; resolves when it is over, or was cancelled. */
export function sayByDevice(voice: SpeechSynthesisVoice, text: string, volume: number): Promise<void> {
  return new Promise((over) => {
    const speech = new SpeechSynthesisUtterance(text);
    Object.assign(speech, { voice, lang: voice.lang, volume, onend: () => over(), onerror: () => over() });
    speechSynthesis.speak(speech);
  });
}
