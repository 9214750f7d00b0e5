/** Line icons of the wallet's services, on a 24 grid; square ends, as everything of the wallet. */

export const SERVICE_ICONS = {
  suijie:
    'M17.4 7.1C16.8 4.9 14.7 3.6 12 3.6c-3.1 0-5.3 1.7-5.3 4.2 0 5.6 10.6 2.8 10.6 8.4 0 2.5-2.2 4.2-5.3 4.2-2.8 0-4.9-1.3-5.5-3.6',
  pay: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h3v3h-3zM20 14v6h-6',
  receive: 'M12 4v10M8 10l4 4 4-4M4 16v4h16v-4',
  cards: 'M3 6h18v12H3zM3 10h18M6.5 14.5h4',
  phone: 'M7 3h10v18H7zM10.5 18h3',
  transit: 'M5 4h14v13H5zM5 11h14M8 17l-1.5 3M16 17l1.5 3M8.5 14h.1M15.5 14h.1',
  utilities: 'M13 3 6 13.5h5L10 21l8-11h-5.5z',
} as const;

export type ServiceIcon = keyof typeof SERVICE_ICONS;
