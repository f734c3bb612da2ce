/** Places by their English names. */
import { COUNTRY_CODES, US_STATES } from '../../domain/reference/places.ts';

const countries = new Intl.DisplayNames('en', { type: 'region' });

/** Other names of countries and unions. */
const SHORT: Readonly<Record<string, string>> = {
  US: 'US',
  'U.S.': 'US',
  USA: 'US',
  UK: 'GB',
  'U.K.': 'GB',
  Britain: 'GB',
  England: 'GB',
  Scotland: 'GB',
  Wales: 'GB',
  EU: 'EU',
};

/** Countries, states of the US, and cities that news begins with; countries and states with their codes. */
export const PLACES: readonly (readonly [written: string, code: string | null])[] = [
  ...COUNTRY_CODES.map((code) => [countries.of(code) ?? code, code] as const),
  ...Object.entries(US_STATES).map(([code, name]) => [name, code] as const),
  ...Object.entries(SHORT),
  ...`America;Europe;Indian Ocean;Pacific Ocean;Atlantic Ocean;North Sea;Baltic Sea;Black Sea;Persian Gulf;Asia;Africa;Latin America;North America;South America;Middle East;Silicon Valley;Wall Street;Washington;London;Paris;Berlin;Munich;Hamburg;Cologne;Frankfurt;Vienna;Zurich;Geneva;Madrid;Barcelona;Lisbon;Milan;Rome;Amsterdam;Brussels;Dublin;Copenhagen;Stockholm;Malmö;Gothenburg;Oslo;Helsinki;Tallinn;Riga;Vilnius;Warsaw;Prague;Budapest;Athens;Istanbul;Moscow;Kyiv;Tel Aviv;Jerusalem;Dubai;Abu Dhabi;Riyadh;Doha;Cairo;Lagos;Nairobi;Cape Town;Johannesburg;Mumbai;Delhi;New Delhi;Bengaluru;Bangalore;Hyderabad;Chennai;Pune;Beijing;Shanghai;Shenzhen;Hangzhou;Guangzhou;Hong Kong;Taipei;Seoul;Tokyo;Osaka;Kyoto;Singapore;Jakarta;Bangkok;Hanoi;Manila;Kuala Lumpur;Sydney;Melbourne;Brisbane;Auckland;Toronto;Montreal;Vancouver;Ottawa;Waterloo;Mexico City;São Paulo;Buenos Aires;Bogotá;Santiago;New York City;San Francisco;Los Angeles;San Diego;San Jose;Palo Alto;Menlo Park;Mountain View;Cupertino;Sunnyvale;Santa Clara;Santa Monica;Redwood City;Oakland;Berkeley;Boston;Cambridge;Oxford;Chicago;Austin;Dallas;Houston;Denver;Boulder;Seattle;Portland;Phoenix;Las Vegas;Salt Lake City;Miami;Atlanta;Philadelphia;Pittsburgh;Detroit;Memphis;Nashville;Minneapolis;Baltimore;Brooklyn;Manhattan;LA;D.C.;Bay Area;Manchester;Edinburgh;Bristol;Belfast;Leeds;Lyon;Toulouse;Bavaria;Catalonia;Shenzhen's Nanshan`
    .split(';')
    .map((name) => [name, null] as const),
];
