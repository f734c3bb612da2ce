/** Emoji by Slack's names: the ones that apps and people use most. Others stay as they are written. */

/** `name character` pairs; names that share a character stand beside each other. */
const TABLE = `
smile 😄 smiley 😃 grinning 😀 grin 😁 laughing 😆 satisfied 😆 joy 😂 rolling_on_the_floor_laughing 🤣 slightly_smiling_face 🙂
upside_down_face 🙃 wink 😉 blush 😊 heart_eyes 😍 star-struck 🤩 kissing_heart 😘 yum 😋 stuck_out_tongue 😛 thinking_face 🤔
neutral_face 😐 expressionless 😑 smirk 😏 face_with_rolling_eyes 🙄 grimacing 😬 relieved 😌 pensive 😔 sleepy 😪 sleeping 😴
mask 😷 exploding_head 🤯 sunglasses 😎 nerd_face 🤓 confused 😕 worried 😟 slightly_frowning_face 🙁 open_mouth 😮 astonished 😲
flushed 😳 pleading_face 🥺 cry 😢 sob 😭 scream 😱 disappointed 😞 sweat 😓 sweat_smile 😅 weary 😩 tired_face 😫 triumph 😤
rage 😡 angry 😠 innocent 😇 face_with_monocle 🧐 hugging_face 🤗 shushing_face 🤫 zipper_mouth_face 🤐 partying_face 🥳
saluting_face 🫡 melting_face 🫠 skull 💀 ghost 👻 robot_face 🤖 poop 💩 hankey 💩 see_no_evil 🙈 clown_face 🤡
+1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 ok_hand 👌 wave 👋 raised_hand ✋ hand ✋ raised_hands 🙌 clap 👏 pray 🙏 muscle 💪
point_up ☝️ point_down 👇 point_left 👈 point_right 👉 point_up_2 👆 handshake 🤝 crossed_fingers 🤞 v ✌️ fist ✊ facepunch 👊
punch 👊 writing_hand ✍️ eyes 👀 eye 👁️ brain 🧠 ear 👂 bust_in_silhouette 👤 busts_in_silhouette 👥 speaking_head_in_silhouette 🗣️
heart ❤️ orange_heart 🧡 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜 black_heart 🖤 broken_heart 💔 sparkling_heart 💖
100 💯 fire 🔥 sparkles ✨ star ⭐ star2 🌟 boom 💥 collision 💥 zap ⚡ sunny ☀️ cloud ☁️ umbrella ☂️ snowflake ❄️ rainbow 🌈 droplet 💧
tada 🎉 confetti_ball 🎊 balloon 🎈 gift 🎁 trophy 🏆 medal 🏅 first_place_medal 🥇 second_place_medal 🥈 third_place_medal 🥉 dart 🎯
rocket 🚀 airplane ✈️ car 🚗 ship 🚢 truck 🚚 construction 🚧 rotating_light 🚨 vertical_traffic_light 🚦 house 🏠 office 🏢 bank 🏦
factory 🏭 hospital 🏥 school 🏫 earth_africa 🌍 earth_americas 🌎 earth_asia 🌏 globe_with_meridians 🌐 world_map 🗺️
white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎ heavy_multiplication_x ✖️
heavy_plus_sign ➕ heavy_minus_sign ➖ heavy_division_sign ➗ warning ⚠️ no_entry ⛔ no_entry_sign 🚫 stop_sign 🛑 question ❓ grey_question ❔
exclamation ❗ heavy_exclamation_mark ❗ bangbang ‼️ interrobang ⁉️ information_source ℹ️ bulb 💡 bell 🔔 no_bell 🔕 mega 📣 loudspeaker 📢
speech_balloon 💬 thought_balloon 💭 lock 🔒 unlock 🔓 key 🔑 mag 🔍 mag_right 🔎 link 🔗 paperclip 📎 pushpin 📌 round_pushpin 📍
triangular_flag_on_post 🚩 checkered_flag 🏁 white_flag 🏳️ memo 📝 pencil 📝 pencil2 ✏️ book 📖 books 📚 newspaper 📰 scroll 📜
page_facing_up 📄 bookmark 🔖 label 🏷️ clipboard 📋 file_folder 📁 open_file_folder 📂 card_index_dividers 🗂️ package 📦 mailbox 📫
email ✉️ envelope ✉️ e-mail 📧 inbox_tray 📥 outbox_tray 📤 calendar 📆 date 📅 spiral_calendar_pad 🗓️ alarm_clock ⏰ stopwatch ⏱️
hourglass ⌛ hourglass_flowing_sand ⏳ clock1 🕐 clock9 🕘 clock12 🕛 bar_chart 📊 chart_with_upwards_trend 📈 chart_with_downwards_trend 📉
chart 💹 moneybag 💰 money_with_wings 💸 dollar 💵 euro 💶 pound 💷 yen 💴 credit_card 💳 coin 🪙 gem 💎 balance_scale ⚖️ scales ⚖️
classical_building 🏛️ hammer 🔨 wrench 🔧 hammer_and_wrench 🛠️ gear ⚙️ nut_and_bolt 🔩 microscope 🔬 telescope 🔭 test_tube 🧪
computer 💻 desktop_computer 🖥️ keyboard ⌨️ iphone 📱 phone ☎️ telephone ☎️ battery 🔋 electric_plug 🔌 floppy_disk 💾 cd 💿 camera 📷
movie_camera 🎥 tv 📺 satellite_antenna 📡 shield 🛡️ bug 🐛 ant 🐜 bee 🐝 dog 🐶 cat 🐱 unicorn_face 🦄 parrot 🦜 penguin 🐧 turtle 🐢
snail 🐌 whale 🐳 dragon 🐉 owl 🦉 seedling 🌱 evergreen_tree 🌲 four_leaf_clover 🍀 rose 🌹 sunflower 🌻 coffee ☕ tea 🍵 beer 🍺 beers 🍻
champagne 🍾 wine_glass 🍷 pizza 🍕 hamburger 🍔 taco 🌮 cake 🍰 birthday 🎂 cookie 🍪 doughnut 🍩 apple 🍎 popcorn 🍿 avocado 🥑
one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ zero 0️⃣ keycap_ten 🔟 hash #️⃣ new 🆕 free 🆓 up 🆙 cool 🆒 ok 🆗 sos 🆘
arrow_up ⬆️ arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️ arrow_upper_right ↗️ arrow_lower_right ↘️ arrows_counterclockwise 🔄 repeat 🔁
twisted_rightwards_arrows 🔀 back 🔙 soon 🔜 top 🔝 leftwards_arrow_with_hook ↩️ arrow_right_hook ↪️ arrow_forward ▶️ double_vertical_bar ⏸️
red_circle 🔴 large_orange_circle 🟠 large_yellow_circle 🟡 large_green_circle 🟢 large_blue_circle 🔵 large_purple_circle 🟣 white_circle ⚪
black_circle ⚫ large_red_square 🟥 large_green_square 🟩 large_blue_square 🟦 small_blue_diamond 🔹 large_blue_diamond 🔷
small_orange_diamond 🔸 white_small_square ▫️ black_small_square ▪️ flag-us 🇺🇸 us 🇺🇸 flag-eu 🇪🇺 flag-gb 🇬🇧 gb 🇬🇧 flag-de 🇩🇪 de 🇩🇪
flag-fr 🇫🇷 fr 🇫🇷 flag-se 🇸🇪 flag-cn 🇨🇳 cn 🇨🇳 flag-jp 🇯🇵 jp 🇯🇵 flag-in 🇮🇳 flag-kr 🇰🇷 kr 🇰🇷 flag-ca 🇨🇦
`;

const words = TABLE.trim().split(/\s+/);
const CHARACTERS = new Map<string, string>();
for (let i = 0; i < words.length; i += 2) CHARACTERS.set(words[i] ?? '', words[i + 1] ?? '');

/** True for a name that has a character here. */
export function isEmoji(name: string): boolean {
  return CHARACTERS.has(name);
}

/** The character of a name; the name as it is written where there is none. */
export function emoji(name: string): string {
  return CHARACTERS.get(name) ?? `:${name}:`;
}
