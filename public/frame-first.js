// Before the first paint: what kind of screen this is, as src/ui/device.ts says it, or a phone's page would be laid out as a kiosk's and jump.
document.documentElement.dataset.device = innerWidth < 700 ? 'phone' : innerWidth >= 1000 && Math.max(innerWidth, innerHeight) >= 1900 ? 'kiosk' : 'tablet';
