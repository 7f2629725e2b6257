/** Names of bodies, media and armed groups that a text uses without saying what they are. */

const names = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/[,\n]/)
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== ""),
  )

export const MEDIA = names(`
  CNN, BBC, Reuters, AP, Associated Press, AFP, Agence France-Presse, Al Jazeera, Bloomberg, NPR,
  PBS, ABC, NBC, CBS, MSNBC, Fox News, Sky News, ITV, Xinhua, TASS, Interfax, Ria Novosti, Anadolu,
  Kyodo, Yonhap, DPA, EFE, ANSA, Le Monde, Le Figaro, El Pais, Der Spiegel, Die Zeit, Haaretz, Dawn,
  The Guardian, Guardian, The Independent, The i, the i, The Economist, Economist, Politico, Axios,
  The Hill, Vox, Wikinews, The Conversation, Time, Newsweek, Forbes, The Atlantic, The Intercept,
  Wall Street Journal, Deutsche Welle, Voice of America, Radio Free Europe, USA Today,
  Huffington Post, HuffPost, Buzzfeed, ProPublica, Pajhwok, Tolo, Ariana, Khaama Press, RT, NHK,
  CBC, C-SPAN, Facebook Live`)

/** Last words of a medium's name. */
export const MEDIA_ENDINGS = names(`
  News, Times, Post, Herald, Tribune, Daily, Gazette, Journal, TV, Radio, Television, Broadcasting,
  Telegraph, Mail, Mirror, Observer, Chronicle, Star, Globe, Inquirer, Examiner, Courier, Press,
  Weekly, Review, Standard, Monitor, Sun, Express, Wire, Bulletin, Echo, Argus, Dispatch, Newswire,
  Broadcaster, Newspaper, Magazine, Network, Channel`)

export const ARMED_GROUPS = names(`
  Taliban, Taleban, al-Qaeda, al-Qaida, Al Qaeda, ISIS, ISIL, Daesh, Islamic State, Hezbollah,
  Hizbullah, Hamas, Houthi, Houthis, Boko Haram, al-Shabaab, Al Shabaab, FARC, ELN, PKK, YPG, LTTE,
  Tamil Tigers, ETA, IRA, Haqqani network, Haqqani Network, Islamic Jihad, Lashkar-e-Taiba, Wagner,
  M23, ADF, Seleka, Anti-balaka, Abu Sayyaf, MILF, MNLF, JNIM, Al-Nusra, Nusra Front,
  Ansar al-Sharia, RSF, Rapid Support Forces, Janjaweed, LRA, Lord's Resistance Army, SPLM-IO, TPLF,
  OLA, Arakan Army, Karen National Union, New People's Army, Polisario, Polisario Front,
  Fatah al-Islam, Peshmerga, Syrian Democratic Forces, Free Syrian Army`)

export const ORGANIZATIONS = names(`
  UN, U.N., United Nations, NATO, EU, E.U., European Union, African Union, AU, Arab League, OSCE,
  ASEAN, ECOWAS, IGAD, OPEC, IMF, World Bank, WHO, UNICEF, UNHCR, UNESCO, WFP, ICRC, Red Cross,
  Red Crescent, Amnesty International, Human Rights Watch, Greenpeace, Oxfam, Interpol, Europol,
  NASA, FBI, CIA, NSA, Pentagon, White House, Kremlin, Capitol, Downing Street, Home Office,
  Foreign Office, Knesset, Bundestag, Duma, Politburo, Elysee, Vatican, Holy See, Microsoft, Google,
  Apple, Amazon, Facebook, Twitter, Meta, Intel, IBM, Boeing, Airbus, Tesla, Samsung, Toyota,
  Security Council, General Assembly, Hague, Republicans, Democrats, Labour, Conservatives, Tories,
  GOP, Fatah, PLO, Palestinian Authority, Supreme Court, Congress, Senate, Parliament,
  House of Representatives, House of Commons, House of Lords, Gulf Cooperation Council, GCC,
  Commonwealth, Mercosur`)

/** Last or inner words that tell a body's name from a person's. */
export const ORGANIZATION_WORDS = names(`
  Department, Ministry, Office, Council, Committee, Commission, Court, Party, Union, Agency, Bureau,
  University, College, School, Institute, Institution, Foundation, Association, Federation,
  Organization, Organisation, Company, Corporation, Corp., Inc., Ltd., Bank, Group, Church, Mosque,
  Hospital, Center, Centre, Society, Army, Navy, Forces, Force, Police, Guard, Corps, Embassy,
  Parliament, Senate, Congress, Assembly, House, Board, Authority, Administration, Government,
  Service, Services, Fund, Trust, Museum, Gallery, Club, League, Front, Movement, Alliance,
  Coalition, Campaign, Network, Mission, Secretariat, Tribunal, Treasury, Chamber, Conference,
  Summit, Team, District, Brigade, Battalion, Division, Command, Staff, Airlines, Airways,
  Industries, Systems, Technologies, Partners, Partnership, Initiative, Project, Watch,
  International, Delegation, Leadership, Monitor, Observatory, Academy, Laboratory, Lab, Faculty,
  Registry, Exchange, Chapter, Survey, Index, Standard, Watchdog, Republic, Kingdom, Emirate,
  States, Nations, County, City, Province, Interiors, Builders, Studios, Records, Pictures, Games,
  Software, Foods`)

/** Words that follow capitals but name a thing or a place, never somebody. */
export const THING_WORDS = names(`
  Act, Treaty, Agreement, Accord, Accords, Day, Week, Month, Year, Street, Road, Avenue, Square,
  Bridge, River, Lake, Mountain, Mount, Sea, Ocean, Bay, Island, Islands, Airport, Station, Hotel,
  Park, Prize, Award, Cup, Championship, War, Wars, Revolution, Crisis, Affair, Project, Plan,
  Program, Programme, Policy, Law, Code, Bill, Amendment, Constitution, Convention, Protocol,
  Resolution, Article, Section, Chapter, Age, Era, Peninsula, Valley, Desert, Strip, Bank, Coast,
  Region, Building, Tower, Palace, Castle, Hall, Stadium, Field, Grand, Olympics, Games, Christmas,
  Easter, Ramadan, Eid, Zone, Process, Roadmap, Speech, Address, Times-style`)
